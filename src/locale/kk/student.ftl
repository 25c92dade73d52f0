## Оқушылар

student-added = Жазылды: { $student }, #{ $id }
student-edited = Түзетілді: { $student }, #{ $id }
student-same = Бәрі солай жазылған: { $student }, #{ $id }
student-left = Мектептен кеткені белгіленді: { $student }, { $day }
student-left-removed = Есептен шығарылды: { $register }, { $day }
student-left-open = { $student } бойынша жабылмағаны бар ({ $count }):
student-left-entry = {"  "}есеп: { $what }, { $day } — esep register remove "#{ $id }" --on { $on } --kind { $kind } --ground transferred --protocol N
student-left-plan-item = {"  "}жоспардағы іс-шара № { $id }: { $what } — esep plan drop { $id } --on { $on } --reason "кетті"
student-left-answer = {"  "}жауабы күтілген жолдама № { $id }: { $what }, { $day } — esep referral answer { $id } --on КҮН --accepted
student-left-proposal = {"  "}кеңеске ұсыныс № { $id }: { $what }, { $day } — esep proposal withdraw { $id } --on { $on } --reason "кетті"
student-left-signal = {"  "}жауап берілмеген белгі № { $id }: { $what }, { $day } — esep signal resolve { $id } --as no_ground --on { $on } --reason "кетті"
student-merged = Екі жазба біріктірілді: { $student }, #{ $id }. #{ $other } жазбасы енді жоқ; одан көшкені { $moved }, екеуінде бірдей болғаны { $joined }
student-merged-taken =
    { student-merged }
    Одан алынды: { $fields }
student-merge-differs = { $column } ({ $field }): { $mine } | { $other }
student-merge-class = сынып: { $day } күнінен { $class } деген жазба екеуінде екі түрлі
student-merge-status = әлеуметтік мәртебе: «{ $status }» екеуінде екі түрлі күнмен аяқталады
student-merge-entry = есеп: { $register }, { $day } қойылған — бірінші жазбаның осы күндерде өз жазбасы бар
student-merge-contact = жұмыс: { $kind }, { $day } — екеуінде мәліметі екі түрлі
student-merge-term = сабаққа қатысу: { $term } — сандары екі түрлі
student-merge-row = { $table ->
    [plan] жеке жоспар, № { $row }: екеуінде екі түрлі
    [review] қарау, № { $row }: екеуінде бір күнде екі түрлі
    [scan] құжат көшірмесі, № { $row }: екеуінде екі түрлі
    [agenda-item] кеңестің күн тәртібі, № { $row }: екеуі бір отырыста
    [proposal] кеңеске ұсыныс № { $row }: екеуінде де осы есепке ашық ұсыныс бар
    [incident-child] жәбірлеу туралы ақпарат: екеуі бір оқиғада әртүрлі рөлде
    [activity-child] үйірме: екеуінде бір күннен екі түрлі
    [sibling] екеуі бір отбасының екі баласы деп жазылған
   *[other] { $table }, № { $row }: екеуінде екі түрлі
}
student-promote-title = { $year } оқу жылына көшіру · { $day }
student-promote-graduates = мектепті бітіреді
student-promote-open = Бітіретіндердің ішінде есепте тұрғандар бар ({ $count }). Шығару ұсынылады:
student-promote-entry = {"  "}{ $student } — { $register }, { $placed }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground graduated --protocol N
student-promote-ask = { $count } оқушыны { $year } оқу жылына көшіру керек пе? [и/Ж]
student-promote-not = Ешкім көшірілген жоқ.
student-promoted = Келесі сыныпқа көшкені { $promoted } · бітіргені { $graduated } · сыныбында қалғаны { $stayed } · бұрыннан орнында { $settled }
student-promote-nothing = Көшіретін ешкім жоқ: бәрі жаңа оқу жылының сыныбында ({ $settled }).

op-student-add = оқушы жазылды: { $student }
op-student-edit = мәлімет түзетілді: { $student }
op-student-leave = { $on } мектептен кетті: { $student }
op-student-merge = #{ $other } жазбасы мынаған біріктірілді: { $student }
op-student-promote = { $year } оқу жылына көшіру: көшкені { $promoted }, бітіргені { $graduated }, қалғаны { $stayed }

col-class-before = Қай сыныптан
col-class-after = Қай сыныпқа

cmd-student-promote = Бүкіл мектепті жаңа оқу жылына көшіреді: сыныптар бір саты жоғары, соңғы сынып бітіреді; алдымен жоспарын көрсетеді
    .examples =
        esep student promote --year 2026-2027 -n
        esep student promote --year 2026-2027 --graduate 9В "ким дана" --stay "#12"
arg-graduate = 9-сыныптан кейін мектептен кететіндер: ЖСН, #нөмір, аты-жөні не бүкіл сынып
arg-stay = Сыныбында екінші жылға қалатындар
arg-student-promote-on = Жаңа сыныптағы бірінші күн (әдетте сабақтың бірінші күні)
cmd-student-leave = Оқушының мектептен кеткенін белгілейді, жабылмағанын атайды
    .examples =
        esep student leave ахметов --on 20.11.2026 --reason "көшіп кетті"
        esep student leave ахметов --on 20.11.2026 --remove-ground transferred --protocol 7
arg-remove-ground = Есепте тұрса, осы негізбен бірге шығарады
cmd-student-merge = Бір баланың екі жазбасын біріктіреді: бірінші аталғаны қалады
    .examples =
        esep student merge "#12" "#57" -n
        esep student merge "#12" "#57" --keep address --take phone,birth_date
arg-student-merge-student = Қалатын жазба: ЖСН, #нөмір немесе тырнақшадағы аты-жөні
arg-other = Оған қосылатын жазба
arg-take = Қай мәлімет екінші жазбадан алынады: iin, last_name, first_name, patronymic, sex, birth_date, language, address, phone
arg-keep = Қай мәлімет бірінші жазбадағыдай қалады
cli-value-second = ЕКІНШІ
cli-value-field = МӘЛІМЕТ
cmd-import-attendance = Тоқсандағы сабаққа қатысу тізімін енгізеді: оқыған және босатқан күндер
    .examples =
        esep import attendance тізім.csv --term previous -n
        esep import attendance тізім.csv --term 2026-2027/1
cmd-student-attendance = Тоқсандағы сабаққа қатысу: барлық оқушы немесе бір оқушының барлық тоқсаны
    .examples =
        esep student attendance --term previous
        esep student attendance ахметов әлихан

err-merge-field = Мұндай мәлімет жоқ: { $field }
    .hint = Бары: { $fields }
err-merge-differs = #{ $id } мен #{ $other } жазбаларының мәліметі екі түрлі, қайсысы дұрыс екені айтылмаған
    .why = Жазылған мәлімет үнсіз жоғалмауы керек; ЖСН екі түрлі болса, бұл екі бала болуы да мүмкін
    .hint = Бірінші жазбадағысы дұрыс болса: esep student merge "#{ $id }" "#{ $other }" --keep { $keep }
        Екіншісіндегісі дұрыс болса, сол мәліметті --take арқылы атаңыз
err-merge-in-the-way = #{ $other } жазбасын мынаған біріктіруге болмайды: { $student }
    .why = Екеуінде қатар тұра алмайтын жазбалар бар
    .hint = Екеуін салыстырып, бірдей етіңіз немесе артығын кері қайтарыңыз: esep register show "#{ $id }"
        esep register show "#{ $other }"
        esep history "#{ $other }"
err-promote-year = Күнтізбеде { $year } оқу жылы жоқ
    .why = Бары: { $known }
    .hint = Жыл қосылған норма топтамасын енгізіңіз: esep norms add ФАЙЛ (қалай жазылатыны: esep norms add --help)
err-promote-day = { $day } күні көшіруге болмайды
    .why = Өткен жылдың сабағы { $last } аяқталады, жаңа жылдыкі — { $end }
    .hint = Осы екеуінің арасындағы күнді атаңыз: --on КҮН
err-promote-unasked = Көшіру жоспары бекітілген жоқ, ештеңе жазылған жоқ
    .why = Сұрайтын адам жоқ
    .hint = Жоспарды қараңыз: esep student promote --year { $year } -n
        Бекіту: сол команданы -y қосып қайталаңыз
err-promote-changed = Жоспар көрсетілгеннен бері есеп өзгерді, ештеңе жазылған жоқ
    .hint = Жоспарды қайта қараңыз: esep student promote --year { $year } -n
err-promote-too-early = { $student } { $class } сыныбында: бұл сыныптан кейін мектеп бітірмейді
    .hint = Мектептен кетсе: esep student leave "#{ $id }" --on { $on }
err-promote-class = { $class } сыныбында ешкім жоқ
    .hint = Қараңыз: esep student list
err-promote-settled = { $how ->
    [left] { $student } мектептен { $day } кеткен деп белгіленген
   *[class] { $student } { $day } күнінен { $class } сыныбында
}
    .hint = Қараңыз: esep student show "#{ $id }"
        Сыныбын түзету: esep student edit "#{ $id }" --class СЫНЫП --since КҮН

cmd-student-export = Есепте бала туралы сақталғанның бәрі — бала мен ата-анаға арналған (json, html)
    .examples =
        esep student export ахметов -o жазбалар.html
student-export-title = Барлық жазба · { $student } · { $day }
student-export-others = Басқа балалардың аты-жөні мен интернеттегі парақшалардың мекенжайы алынып тасталған; сканерленген көшірмелер бір-бірлеп беріледі: esep document export
student-export-closed = Мәтін жабық: оны сақтаған адам ғана өз құпия сөйлемімен оқи алады
err-export-format = Барлық жазба веб-бет (html) немесе json файлы түрінде беріледі
    .hint = Былай теріңіз: esep student export ОҚУШЫ -o ФАЙЛ.html немесе -o ФАЙЛ.json
