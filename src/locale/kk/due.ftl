cmd-due = Кім, нені, қай күнге дейін істеуі керек; мерзімі өткені болса, шығу коды 1
    .examples =
        esep due                           мерзімі өткені мен алдағы 14 күн
        esep due --within 30 --for калиева
        esep due --format ics --out due.ics    телефон күнтізбесіне; ішінде балалардың аты-жөні бар
        esep due --format ics --no-names --out due.ics
cmd-due-dismiss = Орындауды қажет етпейтінді бақылаудан алады; себебі сақталады
    .examples =
        esep due dismiss notice:12 --reason "ата-анасы кеңес отырысына қатысты"
cmd-due-list-dismissed = Бақылаудан алынғандар мен олардың себептері
cli-value-days = КҮН_САНЫ
cli-value-duty = МІНДЕТ
arg-due-within = Неше күн алдын ала көрсету (әдетте 14)
arg-due-owner = Тек осы қызметкер істейтіндер: аты-жөнінің сөздері немесе #нөмір
arg-due-no-names = Балалардың аты-жөнінің орнына #нөмір
arg-due-dismiss-duties = `esep due` көрсеткен нөмір: review:12
arg-due-dismiss-reason = Неліктен орындауды қажет етпейді

due-title = Орындалуы тиіс · { $today } · мерзімі өткені { $overdue }, алдағысы { $coming }
due-overdue = { $days } күн өтті
due-today = бүгін
due-left = { $days } күн қалды
due-nobody = Жауаптысы жоқ { $count } жұмыс мұнда көрсетілмеген: esep due
due-dismissed = Бақылаудан алынды: { $duties }
due-dismissed-title = Бақылаудан алынғандар · { $count }
op-due-dismiss = бақылаудан алынды: { $duties } { $student }

due-duty-removal = мектептен кеткен: есептен шығару
due-duty-review = қарау
due-duty-end = мерзімі аяқталады: ұзарту немесе шығару
due-duty-plan = жеке жоспар жасау
due-duty-notice = ата-анаға хабарлау
due-duty-first-contact = қойылғаннан кейінгі алғашқы жұмыс
due-duty-contact = кезекті жұмыс
due-duty-term-contact = тоқсан ішіндегі жұмыс
due-duty-no-improvement = жақсару жоқ: құжаттарды мекемеге беру
due-duty-of-age = 18 жасқа толады: есептен шығару
due-duty-plan-item = жоспардағы іс-шара
due-duty-answer = мекеменің жауабын алу
due-duty-signal = белгіге жауап беру
due-duty-proposal = ұсынысты кеңеске шығару
due-duty-incident = жәбірлеу: № 506 бұйрықтың қадамы
due-duty-council = кеңес отырысы

err-bad-duty = «{ $value }» деген нөмір болмайды
    .hint = Нөмірді `esep due` көрсетеді, мысалы: review:12
err-duty-unknown = { $duty }: мұндай міндет жоқ, орындалған немесе бақылаудан алынған
    .hint = Қараңыз: esep due --within 365; алынғандары: esep due list-dismissed
err-ics-of-due = Күнтізбе (ics) тек орындалуы тиіс жұмыстардан жасалады
    .hint = Былай теріңіз: esep due --format ics --out due.ics

col-ref = Нөмірі
col-days = Күн
col-duty = Не істеу керек
col-dismissed-on = Бақылаудан алынған күні
