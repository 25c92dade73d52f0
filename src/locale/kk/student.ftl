## Оқушылар

student-added = Жазылды: { $student }, #{ $id }
student-edited = Түзетілді: { $student }, #{ $id }
student-same = Бәрі солай жазылған: { $student }, #{ $id }
student-left = Мектептен кеткені белгіленді: { $student }, { $day }
student-left-open =
    { $student } әлі есепте тұр ({ $count } жазба). Шығару: esep register remove "#{ $id }" --on { $on } --ground transferred --protocol N
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
    [plan] жеке жоспар
    [review] қарау
    [scan] құжат көшірмесі
    [agenda-item] кеңестің күн тәртібі
   *[other] { $table }
}, № { $row }: бірінші жазбада да бар

op-student-add = оқушы жазылды: { $student }
op-student-edit = мәлімет түзетілді: { $student }
op-student-leave = { $on } мектептен кетті: { $student }
op-student-merge = #{ $other } жазбасы мынаған біріктірілді: { $student }

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
