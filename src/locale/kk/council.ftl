## Профилактика кеңесі

cli-value-meeting = ОТЫРЫС
cli-value-item = ТАРМАҚ

cmd-council = Профилактика кеңесі: отырыстар, күн тәртібі, шешімдер, хаттамалар
cmd-council-plan = Кеңестің отырысын жоспарлайды
    .examples =
        esep council plan --on 26.11.2026 --chair мельник
cmd-council-edit = Жабылмаған отырыстың күнін, төрағасын немесе ескертпесін түзетеді
cmd-council-list = Отырыстар тізімі
cmd-council-show = Отырыстың күн тәртібі, шешімдері және енді не теру керегі
cmd-council-agenda = Күн тәртібіне ұсыныс, қарау немесе шығару мәселесін енгізеді
    .examples =
        esep council agenda 3 --all-open                 отырысты күткен барлық ұсыныс
        esep council agenda 3 --proposal 5 7
        esep council agenda 3 --review ахметов --kind in_school
        esep council agenda 3 --removal ким дана
        esep council agenda 3 --drop 2                   2-тармақты алып тастау
cmd-council-attend = Отырысқа кім қатысқанын, кім қатыспағанын жазады
    .examples =
        esep council attend 3 қалиева мельник --guest "Ахметова С., анасы"
        esep council attend 3 жұмабаев --absent
cmd-council-decide = Күн тәртібінің тармағы бойынша шешімді жазады
    .examples =
        esep council decide 3 1 --decision place --responsible қалиева
        esep council decide 3 2 --decision extend --until 26.05.2027 --outcome no_change
        esep council decide 3 3 --decision remove --ground improved
        esep council decide 3 4 --decision refer --agency kdn --words "құжаттар жіберілсін"
cmd-council-close = Отырысты жабады: шешімдер бойынша есепке қояды, ұзартады, шығарады, жолдайды
    .examples =
        esep council close 3 --protocol 7 -n             не болатынын ғана тексеру
        esep council close 3 --protocol 7
cmd-council-order = Директордың бұйрығын отырысқа және ол қойған жазбаларға енгізеді
    .examples =
        esep council order 3 --order 112 --date 27.11.2026
cmd-council-minutes = Басып шығаратын және қол қоятын хаттама
    .examples =
        esep council minutes 3 --format html --out хаттама.html
        esep council minutes 3 --lang ru --out протокол.xlsx

arg-council = Отырыстың нөмірі, `esep council list` көрсеткендей
arg-chair = Төраға: аты-жөнінің сөздері
arg-council-list-open = Жабылмағандары ғана
arg-council-agenda-proposal = Ұсыныстардың нөмірлері
arg-all-open = Отырысты күткен барлық ұсыныс
arg-review = Есептегі баланы қарау: аты-жөнінің сөздері
arg-removal = Есептен шығару мәселесі: баланың аты-жөні
arg-drop = Осы тармақты күн тәртібінен алып тастау
arg-council-attend-staff = Қызметкерлер: әрқайсысының аты-жөні (бірнеше сөз болса, тырнақшада) немесе "#нөмір"
arg-guest = Қызметкер емес: ата-ана, инспектор
arg-absent = Қатыспағандар
arg-change = Бұрын жазылғанын түзету
arg-item = Күн тәртібінің тармағы, `esep council show` көрсеткендей
arg-decision = Шешім: place ({ council-decision-place }), extend ({ council-decision-extend }), continue ({ council-decision-continue }), remove ({ council-decision-remove }), refer ({ council-decision-refer }), refuse ({ council-decision-refuse }) немесе postpone ({ council-decision-postpone })
arg-council-decide-until = place, extend: жоспарлы аяқталуы (place үшін әдетте есептің мерзімі)
arg-council-decide-review-on = place, extend, continue: келесі қарау күні (әдетте тоқсанның соңы)
arg-council-decide-responsible = place: баланы кім сүйемелдейді
arg-council-decide-ground = remove: есептен шығару негізі
arg-council-decide-agency = refer: қай мекемеге
arg-council-decide-outcome = extend, continue, remove: осы уақыттың нәтижесі
arg-council-decide-words = Не айтылды және не шешілді
arg-council-order-order = Директор бұйрығының нөмірі
arg-date = Бұйрықтың күні

council-added = № { $id } отырыс жоспарланды: { $day }. Күн тәртібі: esep council agenda { $id } --all-open
council-edited = № { $id } отырыс түзетілді: { $day }
council-same = № { $id } отырыс солай жазылған: { $day }
council-title = Профилактика кеңесінің отырыстары · { $count }
council-one = № { $id } отырыс · { $day }
council-open = жабылмаған
council-protocol = № { $protocol } хаттама
council-chair = төраға { $name }
council-present = Қатысқандар: { $names }
council-absent = Қатыспағандар: { $names }
council-order = Директордың бұйрығы: № { $order }, { $day }
council-next-agenda = Күн тәртібі бос: esep council agenda { $id } --all-open
council-next-decide = Шешімі жоқ тармақтар: { $items }. esep council decide { $id } { $item } --decision …
council-next-close = Бәрі шешілді: esep council close { $id } --protocol N
council-put = № { $id } отырыстың күн тәртібіне енгізілді, тармақ: { $items }. Қарау: esep council show { $id }
council-dropped = № { $id } отырыстың күн тәртібінен { $item }-тармақ алынды; кейінгілері бір орынға жылжыды
council-nothing-open = Отырысты күткен ұсыныс жоқ
council-attended = № { $id } отырысқа қатысты: { $names }
council-missed = № { $id } отырысқа қатыспады: { $names }
council-item-decided = № { $id } отырыс, { $item }-тармақ: { $student } — { $decision }
council-done = № { $id } отырыс жабылды, № { $protocol } хаттама: { $tally }. Басып шығару: esep council minutes { $id }
council-protocol-used = № { $protocol } хаттама осы оқу жылында бар: № { $other } отырыс, { $day }
council-nobody = Отырысқа кім қатысқаны жазылмаған; жабуды қайтарып, толықтыруға болады: esep undo, esep council attend
council-ordered = № { $id } отырыс бойынша № { $order } бұйрық жазылды, жазба: { $count }
council-order-kept = Өз бұйрығының нөмірі қалды: { $names }
council-until = { $day } күніне дейін
council-review = қарау күні { $day }
council-responsible = жауапты { $name }
council-outcome = нәтижесі: { $outcome }
council-purpose-placement = есепке қою
council-purpose-review = қарау
council-purpose-removal = есептен шығару
council-decision-none = күн тәртібінде
council-decision-place = есепке қою
council-decision-extend = мерзімін ұзарту
council-decision-continue = жұмысты жалғастыру
council-decision-remove = есептен шығару
council-decision-refer = мекемеге жолдау
council-decision-refuse = бас тарту
council-decision-postpone = кейінге қалдыру
council-resolved-place = есепке қойылсын
council-resolved-extend = мерзімі ұзартылсын
council-resolved-continue = жұмыс жалғастырылсын
council-resolved-remove = есептен шығарылсын
council-resolved-refer = мекемеге жолдансын
council-resolved-refuse = ұсыныс қабылданбасын
council-resolved-postpone = кейінге қалдырылсын

col-chair = Төраға
col-items = Мәселе
col-undecided = Шешімсіз
col-order-date = Бұйрық күні
col-words = Мазмұны
col-question = Мәселе
col-decided = Шешім
col-entry = Жазба

op-council-plan = { $on } күнгі № { $council } отырыс жоспарланды
op-council-edit = № { $council } отырыс түзетілді: { $on }
op-council-agenda = № { $council } отырыстың күн тәртібі: { $count } мәселе
op-council-drop = № { $council } отырыстың күн тәртібінен { $item }-тармақ алынды
op-council-attend = № { $council } отырысқа қатысу: { $count } адам
op-council-decide = № { $council } отырыс, { $item }-тармақ: { $decision } — { $student }
op-council-close = { $on } күнгі № { $council } отырыс жабылды, № { $protocol } хаттама, { $count } мәселе
op-council-order = № { $council } отырысқа № { $order } бұйрық, { $count } жазба

err-bad-decision = «{ $value }» — кеңестің шешімі емес
    .hint = Шешімдер: place ({ council-decision-place }), extend ({ council-decision-extend }), continue ({ council-decision-continue }), remove ({ council-decision-remove }), refer ({ council-decision-refer }), refuse ({ council-decision-refuse }), postpone ({ council-decision-postpone })
err-council-unknown = № { $id } отырыс жоқ
    .hint = Қараңыз: esep council list
err-council-planned = { $day } күніне отырыс жоспарланып қойған: № { $id }
    .hint = Қараңыз: esep council show { $id }
err-council-closed = { $day } күнгі № { $id } отырыс жабылған, № { $protocol } хаттама
    .why = Жабылған отырыста бұйрықтан басқа ештеңе өзгермейді
    .hint =
        Қараңыз: esep council minutes { $id }
        Қате жабылса, операциясын тауып, кері қайтарыңыз: esep history
err-council-decided = { $day } күнгі № { $id } отырыста шешімдер жазылған, күнін ауыстыруға болмайды
    .why = Мерзімдер осы күннен есептелген
    .hint = Басқа күнге жаңа отырыс жоспарлап, осындағы тармақтарды --decision postpone деп қалдырыңыз
err-council-not-closed = { $day } күнгі № { $id } отырыс әлі жабылмаған
    .why = Бұйрық хаттамадан кейін шығады
    .hint = Жабу: esep council close { $id } --protocol N
err-council-undecided = № { $id } отырыста шешімі жоқ мәселе бар: { $count }
    .hint = Шешімін жазыңыз: esep council decide { $id } { $item } --decision …; тармақты алып тастау: esep council agenda { $id } --drop { $item }
err-council-rules = № { $id } отырыстың { $count } шешімі орындалмайды, ештеңе жазылған жоқ
    .hint = Шешімді ауыстырыңыз: esep council decide { $id } ТАРМАҚ --change --decision …; тармақты алып тастау: esep council agenda { $id } --drop ТАРМАҚ
err-item-unknown = № { $id } отырыстың күн тәртібінде { $item }-тармақ жоқ, барлығы { $count }
    .hint = Қараңыз: esep council show { $id }
err-item-decided = № { $id } отырыстың { $item }-тармағы бойынша шешім бар ({ $decision }): { $student }
    .why = Бір мәселе бойынша бір шешім болады
    .hint = Ауыстыру үшін сол команданы --change параметрімен теріңіз
err-decision-unfit = Бұл мәселеге ({ $purpose }) мұндай шешім келмейді: { $decision } — { $student }, { $item }-тармақ
    .hint = Келетіні: --decision { $fitting }
err-entry-planned = { $student }: бұл жазба № { $council } отырыстың күн тәртібінде тұр
    .hint = Қараңыз: esep council show { $council }
err-entry-removed = { $student }: { $placed } қойылған жазба { $removed } күні жабылған, ол есептен шығарылған
    .hint = Қараңыз: esep register show "#{ $id }"
err-proposed-after-council = № { $id } ұсыныс ({ $on }) № { $council } отырыстан ({ $day }) кейін жазылған: { $student }
    .hint = Келесі отырысқа енгізіңіз немесе күнін тексеріңіз: esep proposal edit { $id } --on КҮН
err-attendance-known = № { $id } отырыс: { $name } бұрыннан жазылған, { $present ->
    [yes] қатысты
   *[no] қатыспады
}
    .hint = Түзету үшін сол команданы --change параметрімен теріңіз
err-order-known = № { $id } отырысқа № { $order } бұйрық енгізілген
    .hint = Ауыстыру үшін сол команданы --change параметрімен теріңіз
err-order-before-council = { $date } күнгі бұйрық № { $id } отырыстан ({ $day }) бұрын
    .hint = --date күнін тексеріңіз
err-form-of-council = «{ $name }» нысаны бір отырыстікі
    .hint = Отырысты атаңыз: esep council minutes ОТЫРЫС
