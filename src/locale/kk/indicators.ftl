## Ерте ескерту көрсеткіштері: балаға назар аударатын себептер

cmd-indicators = Ерте ескерту көрсеткіштері: балаға назар аударатын себептер сөзбен жазылады; балл да, тізімдегі орын да жоқ
    .below =
        Шектері нормаларда берілген: esep norms show kz-2023
    .examples =
        esep indicators
        esep indicators --class 7Б --term previous
        esep indicators --term previous --propose
cmd-report-indicators = Ерте ескерту көрсеткіштері: әр себеп бойынша бала саны, қанша белгіден кейін көмек көрсетілді және неше күнде
    .examples =
        esep report indicators --term previous
        esep report indicators --from 2025-09-01 --to 2026-08-31 --format xlsx --out көрсеткіштер.xlsx
cmd-report-hand-in-indicators = Ерте ескерту көрсеткіштері
arg-indicators-propose = Осы себептер бойынша белгі жазу: бір операциямен, бір тоқсанда бір себеп бойынша бір рет

indicators-title = Ерте ескерту көрсеткіштері · { $count } бала
indicators-note = Бұл баланы бағалау емес, онымен сөйлесуге себеп. Белгі ретінде жазу: esep indicators --propose
indicators-no-figures = ! { $term } бойынша сабаққа қатысу мен баға туралы дерек жоқ: esep import attendance ФАЙЛ --term { $term }
indicators-absence = { $enrolled } күннің { $missed } күнін қалдырған, бұл { $percent } %
indicators-unexcused = себепсіз қалдырған сабағы: { $lessons }
indicators-failing = қанағаттанарлықсыз бағасы бар пән: { $subjects }
indicators-turn-absence = қалдырған күні { $now } %, бұрынғы тоқсандарда { $past } % болған
indicators-turn-failing = қанағаттанарлықсыз бағасы бар пән: { $now }; бұрынғы { $terms } тоқсанда барлығы { $past }
indicators-incident-victim = жыл басынан бері жәбірлеу оқиғаларында жәбір көрген: { $times } рет, барлық оқиғасы { $all }
indicators-incident-initiator = жыл басынан бері жәбірлеу оқиғаларында бастамашы деп аталған: { $times } рет, барлық оқиғасы { $all }
indicators-incident-participant = жыл басынан бері жәбірлеу оқиғаларына қатысқан: { $times } рет, барлық оқиғасы { $all }
indicators-signals = тоқсандағы белгі: { $count }
indicators-family = отбасындағы өзгеріс: { $statuses }
indicators-words = { $term } ерте ескерту көрсеткіші: { $reason }
indicators-proposed = { $count } белгі жазылды ({ $term }){ $had ->
    [0] {""}
   *[other] . Бұрын жазылғаны: { $had }
}{ $cared ->
    [0] {""}
   *[other] . Есепте немесе бақылауда тұр, белгі қажет емес: { $cared } бала
}. Жауап мерзімі { $due }: esep signal list --open
indicators-proposed-none = Жаңа белгі жоқ ({ $term }){ $had ->
    [0] {""}
   *[other] . Бұрын жазылғаны: { $had }
}{ $cared ->
    [0] {""}
   *[other] . Есепте немесе бақылауда тұр, белгі қажет емес: { $cared } бала
}
indicators-all = барлық себеп
indicators-report-note = Тоқсанның соңғы күні мектепте болған балалар; бірнеше себебі бар бала әр себепте саналады. Көмек — белгіден кейінгі жұмыс, жоспар, есепке қою немесе жолдама.
indicators-threshold = { $code ->
    [absence] оқу күндерінің { $amount } % және одан көп
    [unexcused] тоқсанда { $amount } сабақтан көп
    [failing] { $amount } және одан көп пән
    [turn_absence] бұрынғы тоқсандардан { $amount } пайыздық пунктке көп
    [turn_failing] бұрынғы орташадан { $amount } пәнге көп
    [signals] тоқсанда { $amount } және одан көп белгі
    [family] { $amount } және одан көп өзгеріс
   *[incidents] жыл басынан бері { $amount } және одан көп оқиға
}
indicators-hardship = басталғанда ерте ескерту көрсеткіші болады
rep-indicators = Ерте ескерту көрсеткіштері
rep-sheet-indicators = Ерте ескерту көрсеткіштері

op-indicators-propose = { $term } ерте ескерту көрсеткіштері: { $count } белгі жазылды

col-registers = Есепте тұруы
col-signal = Белгі №
col-known = Есепте тұрғаны
col-helped = Көмек көрсетілді
