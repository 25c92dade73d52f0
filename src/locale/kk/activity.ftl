## Үйірмелер, секциялар және сабақтан тыс басқа да істер

cmd-activity = Үйірмелер мен секциялар: кім жүргізеді, кім барады, қай күннен; оның нешеуі есепте тұр
cmd-activity-add = Үйірмені не секцияны жазады
    .examples =
        esep activity add --name "Шахмат" --place "өз мектебіміз, 12-каб." --leader мельник
        esep activity add --name "Футбол" --place "№ 2 БЖСМ"
cmd-activity-edit = Атауын, орнын, жетекшісін түзетеді
cmd-activity-enrol = Балаларды үйірмеге жазады; --plan-item берілсе, баланың жоспарындағы іс-шара осымен орындалады
    .examples =
        esep activity enrol шахмат "ким дана" "#12" --since 12.11.2026
        esep activity enrol шахмат ахметов --since 12.11.2026 --plan-item 4
cmd-activity-leave = Бала үйірмеге енді бармайды
    .examples =
        esep activity leave шахмат "ким дана" --on 01.02.2027
cmd-activity-list = Үйірмелер, олардағы бала саны, оның нешеуі есепте; аты берілсе — бір баланың үйірмелері
    .examples =
        esep activity list
        esep activity list ким дана
cmd-activity-show = Бір үйірменің балалары
    .examples =
        esep activity show шахмат
cli-value-activity = ҮЙІРМЕ
arg-activity = Үйірме: атауының сөздері немесе #нөмірі
arg-activity-add-name = Атауы
arg-activity-edit-name = Жаңа атауы
arg-activity-add-place = Қайда: мектепте, спорт мектебінде
arg-activity-edit-place = Қайда: мектепте, спорт мектебінде
arg-leader = Кім жүргізеді: қызметкер аты-жөнінің сөздері
arg-activity-enrol-since = Үйірмедегі алғашқы күні
arg-activity-enrol-plan-item = Баланың жоспарындағы осымен орындалатын іс-шара: нөмірі `esep plan show` көрсеткендей
arg-activity-leave-on = Бала бармайтын алғашқы күн
arg-activity-list-on = Қай күнге (әдетте бүгін)
arg-activity-show-on = Қай күнге (әдетте бүгін)

activity-added = Үйірме жазылды: { $name }, #{ $id }
activity-edited = Түзетілді: { $name }, #{ $id }
activity-same = Солай жазылған: { $name }, #{ $id }
activity-enrolled = { $name }, { $day } күнінен бастап: { $students }
activity-left = { $name }, { $day } күнінен бастап бармайды: { $students }
activity-list = Үйірмелер мен секциялар: { $count } · оларда { $children } бала · { $day }
activity-listed = Есепте тұрған бала: { $m }, оның ішінде үйірмеге баратыны: { $n }.
activity-of = Үйірмелер мен секциялар · { $student }
activity-one = { $name } · { $day } · { $count } бала
op-activity-add = № { $activity } үйірме жазылды
op-activity-edit = № { $activity } үйірме түзетілді
op-activity-enrol = { $on } күнінен бастап № { $activity } үйірмеге жазылды, { $count } бала { $student }
op-activity-leave = { $on } күнінен бастап № { $activity } үйірмеден шықты, { $count } бала { $student }

err-activity-unknown = Мұндай үйірме жоқ: { $words }
    .hint = Қараңыз: esep activity list; жаңасын жазу: esep activity add --name "…"
err-activity-ambiguous = Бірнеше үйірме сәйкес келеді: «{ $words }» ({ $count })
    .hint = Атауынан сөз қосыңыз немесе нөмірін теріңіз: "#3"
err-activity-known = Мұндай үйірме жазылған: { $name }, #{ $id }
    .hint = Баланы оған жазу: esep activity enrol "#{ $id }" ОҚУШЫ --since КҮН
err-activity-enrolled = { $student } бұл үйірмеге { $since } күнінен бастап барады: { $name }
    .hint = Бармайтын болса: esep activity leave "{ $name }" "#{ $child }" --on КҮН
err-activity-was-enrolled = { $student }: { $name } үйірмесіне { $since } – { $until } аралығында жазылған
    .why = Бір үйірмедегі екі жазбаның күндері қиылыспайды
    .hint = --since күнін тексеріңіз; қараңыз: esep activity list "#{ $child }"
err-activity-not-enrolled = { $student } бұл үйірмеге бармайды: { $name }
    .hint = Қараңыз: esep activity list "#{ $child }"
err-activity-left-early = { $student }: { $name } — шыққан күні { $on } жазылған күнінен ({ $since }) бұрын
    .hint = --on күнін тексеріңіз; қараңыз: esep activity list "#{ $child }"
err-activity-no-kind = Нормаларда үйірмеге тартатын жұмыс түрі жоқ
    .hint = --plan-item параметрінсіз жазыңыз; жұмыс түрлері: esep norms show kz-2023

col-activity = Үйірме
col-leader = Жетекшісі
col-enrolled-on = Жазылған күні
col-ended-on = Шыққан күні
