## Заңды өкілдер

cmd-guardian = Баланың заңды өкілдері
cmd-guardian-add = Заңды өкілді жазады
    .examples =
        esep guardian add ахметов --name "Ахметова Сәуле Нұрланқызы" --relation анасы --phone "+7 700 000 00 00"
cmd-guardian-edit = Аты-жөнін, туыстығын немесе телефонын түзетеді
cmd-guardian-list = Баланың заңды өкілдерінің тізімі
cmd-guardian-remove = Ешбір құжатта аталмаған өкілді алып тастайды
cmd-guardian-tell = Ата-анаға есепке қойылғаны хабарланғанын жазады: кімге, қашан, қалай
    .examples =
        esep guardian tell ахметов --on 12.09.2026 --way in_person --number 17
arg-guardian-tell-guardian = Кімге хабарланды: `esep guardian list` көрсеткен нөмір (өкілі біреу болса — сол)
arg-guardian-tell-kind = Есеп түрі, бірнешеу болса
arg-guardian-add-name = Толық аты-жөні
arg-guardian-edit-name = Толық аты-жөні
arg-relation = Балаға кім болып келеді: анасы, әкесі, әжесі
arg-guardian-edit-id = Өкілдің нөмірі, `esep guardian list` көрсеткендей
arg-guardian-remove-id = Өкілдің нөмірі, `esep guardian list` көрсеткендей

guardian-added = Заңды өкіл жазылды: { $guardian }, № { $id } — { $student }
guardian-edited = Түзетілді: { $guardian }, № { $id }
guardian-same = Бәрі солай жазылған: { $guardian }, № { $id }
guardian-removed = Заңды өкіл алып тасталды: { $guardian }, № { $id }
guardian-list = Заңды өкілдер · { $student }
guardian-told = Ата-анаға хабарланды, № { $id } құжат: { $named ->
    [yes] { $who }, { $way }
   *[no] { $way }
}, { $day } — { $student }
op-guardian-add = № { $guardian } заңды өкіл жазылды: { $student }
op-guardian-edit = № { $guardian } заңды өкіл түзетілді: { $student }
op-guardian-tell = { $on } ата-анаға хабарланды, № { $document } құжат: { $student }
op-guardian-remove = № { $guardian } заңды өкіл алып тасталды: { $student }

err-guardian-unknown = № { $id } заңды өкіл жоқ
    .hint = Қараңыз: esep guardian list ОҚУШЫ
err-guardian-known = { $student }: бұл өкіл бұрыннан жазылған — { $guardian }, № { $id }
    .hint = Түзету: esep guardian edit { $id } --phone ТЕЛЕФОН
err-guardian-empty = № { $id } өкілдің аты да, туыстығы да, телефоны да қалмайды
    .hint = Алып тастау: esep guardian remove { $id }
err-guardian-named = { $guardian }, № { $id }: бұл өкіл { $count } құжатта аталған
    .why = Кімге хабарланғаны, кім келісім бергені құжаттан жоғалмауы керек
    .hint = Қараңыз: esep document list "#{ $student }"

col-guardian-id = Өкілінің нөмірі
col-told-on = Хабарланған күні
