## Жәбірлеу (буллинг): ақпарат, мерзімдер, білім органының шешімі (№ 506 бұйрық)

cmd-incident = Жәбірлеу (буллинг): ақпарат, балалардың рөлі, № 506 бұйрықтың мерзімдері, білім органының шешімі
    .below =
        Көмек желілері: 111 — отбасы, әйелдер және балалар құқығы, тәулік бойы, тегін
                        150 — балалар мен жастарға, аты аталмайды
                        112 — құтқару қызметі
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel parent --from "анасы" --by қалиева --words "мазақтап, телефонын тартып алады" --times 3 --victim "ким дана" --initiator "ахметов әлихан"
        esep incident step 1 head --at "22.11.2026 11:00"
        esep incident list --open
cmd-incident-add = Жәбірлеу туралы ақпаратты жазады: қалай және кімнен келді, не болды, әр баланың өз рөлі
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel child --words "чатта мазақтайды" --victim "ким дана" --witness "#3" "#4"
cmd-incident-role = Баланың рөлін өзгертеді немесе баланы қосады, себебімен
    .examples =
        esep incident role 1 ахметов --role participant --reason "бастаған ол емес: куәлар айтты"
cmd-incident-step = Не істелгенін жазады; қайта жазса, түзетеді. Қадамдар: head, talks, result, authority, school, police, decision_sent
    .examples =
        esep incident step 1 talks --at "23.11.2026 15:00" --by қалиева --words "екі тараппен және ата-аналармен сөйлестік"
        esep incident step 1 authority --at 22.11.2026 --number 01-15/88
cmd-incident-decide = Білім органының шешімін жазады: recognised (жәбірлеу) немесе not_recognised (жәбірлеу емес)
    .examples =
        esep incident decide 1 recognised --on 24.11.2026 --number 12
cmd-incident-follow = Жәбірлеу деп танылған соң: бастамашыны есепке, жәбір көргенді сүйемелдеуге алуды кеңеске ұсынады
    .examples =
        esep incident follow 1 --on 25.11.2026 --by қалиева
cmd-incident-close = Білім органының шешімінен кейін оқиғаны жабады
    .examples =
        esep incident close 1 --on 20.12.2026 --words "қарым-қатынас түзелді, жоспарлар орындалуда"
cmd-incident-cyber = Кибербуллинг: мекенжай, дәлелдер, сарапшылар тобына өтінім, жауап, нұсқама, жою
    .examples =
        esep incident cyber 1 --address "https://example.kz/p/1" --content insult --evidence "экран суреттері істе" --applied 23.11.2026 --application 7
        esep incident cyber 1 --address "https://example.kz/p/1" --answered 25.11.2026 --answer "танылды" --ordered 26.11.2026 --removed 27.11.2026
cmd-incident-awareness = Жәбірлеуге қарсы түсіндіру жұмысын жазады; тоқсанына кемінде бір рет керек
    .examples =
        esep incident awareness --on 17.11.2026 --audience pupils --pupils 120 --words "5–7-сыныптарда сынып сағаттары" --by қалиева
cmd-incident-show = Бір оқиға: не белгілі, балалардың рөлі, барлық мерзім — қашан, кім, уақытында ма
    .examples =
        esep incident show 1
cmd-incident-list = Оқиғалар, олардың күйі мен ең жақын мерзімі; түсіндіру жұмысы жоқ тоқсандар
    .examples =
        esep incident list --open
cmd-report-bullying-log = Баланы жәбірлеу туралы ақпаратты есепке алу журналы (бағандарын бұйрық белгілемеген, олар — біздікі)
    .examples =
        esep report bullying-log --term current --format xlsx --out журнал.xlsx
cmd-report-bullying = Жәбірлеу санмен: арналар, рөлдер, шешімдер, мерзімдердің сақталуы, түсіндіру жұмысы
    .examples =
        esep report bullying --term current
cmd-report-hand-in-bullying-log = Баланы жәбірлеу туралы ақпаратты есепке алу журналы
cmd-report-hand-in-bullying = Жәбірлеу санмен

cli-value-moment = "КҮН УАҚЫТ"
cli-value-role = РӨЛ
cli-value-step = ҚАДАМ
cli-value-decision = ШЕШІМ
cli-value-audience = КІМДЕРМЕН
arg-incident-add-received = Ақпарат қашан келді: "22.11.2026 09:30"; мерзімдер осыдан басталады
arg-incident-add-channel = Арна
arg-incident-add-from = Кімнен, сөзбен
arg-incident-add-by = Кім жазып алды: аты-жөнінің сөздері
arg-incident-add-words = Не болды
arg-incident-add-happened = Болған күні, бірнеше болса — соңғысы
arg-incident-add-times = Неше рет; екі және одан көп — жүйелі
arg-incident-add-victim = Жәбір көргендер: ЖСН, #нөмір немесе аты-жөнінің сөздері тырнақшада
arg-incident-add-initiator = Бастамашылар
arg-incident-add-participant = Қатысушылар
arg-incident-add-witness = Куәлар
arg-incident-role-id = Оқиғаның нөмірі, `esep incident list` көрсеткендей
arg-incident-role-role = Рөл: victim ({ incident-role-victim }), initiator ({ incident-role-initiator }), participant ({ incident-role-participant }) немесе witness ({ incident-role-witness })
arg-incident-role-reason = Рөл неге өзгереді
arg-incident-step-id = Оқиғаның нөмірі
arg-incident-step-step = Қадам: head (директорға), talks (әңгіме), result (нәтижесі директорға), authority (білім органы), school (баланың мектебі; өз оқушымыз болса — өз мектебіміз), police (полиция), decision_sent (шешім жіберілді)
arg-incident-step-at = Қашан: "22.11.2026 11:00" немесе күні
arg-incident-step-by = Кім істеді: аты-жөнінің сөздері
arg-incident-step-words = Не шықты
arg-incident-decide-id = Оқиғаның нөмірі
arg-incident-decide-decision = recognised (жәбірлеу) немесе not_recognised (жәбірлеу емес)
arg-incident-decide-on = Шешім күні
arg-incident-decide-number = Шешім нөмірі
arg-incident-follow-id = Оқиғаның нөмірі
arg-incident-follow-on = Ұсыныс күні (әдетте бүгін)
arg-incident-follow-by = Кім ұсынады: аты-жөнінің сөздері
arg-incident-close-id = Оқиғаның нөмірі
arg-incident-close-on = Күні
arg-incident-close-words = Немен аяқталды
arg-incident-cyber-id = Оқиғаның нөмірі
arg-incident-cyber-address = Сілтеме, аккаунт, топ
arg-incident-cyber-content = Мазмұн түрі
arg-incident-cyber-evidence = Дәлелдер: не бар, қайда жатыр
arg-incident-cyber-applied = Министрліктің сарапшылар тобына өтінім күні
arg-incident-cyber-application = Өтінім нөмірі
arg-incident-cyber-answered = Жауап күні
arg-incident-cyber-answer = Не деп жауап берді
arg-incident-cyber-ordered = Жою туралы нұсқама күні
arg-incident-cyber-removed = Мазмұн жойылған күн
arg-incident-awareness-on = Күні
arg-incident-awareness-audience = Кіммен: pupils (оқушылар), parents (ата-аналар) немесе staff (қызметкерлер)
arg-incident-awareness-pupils = Қанша адам қатысты
arg-incident-awareness-words = Не өткізілді
arg-incident-awareness-by = Кім өткізді: аты-жөнінің сөздері
arg-incident-show-id = Оқиғаның нөмірі
arg-incident-list-open = Жабылмағандары ғана

incident-added = № { $id } оқиға жазылды, { $received }; бала саны: { $count }{ $systematic ->
    [yes] . { $times } рет болған — жүйелі
   *[no] {""}
}
incident-due = { $due }  { $step }
incident-role-set = № { $id } оқиға: { $student } — { $role }
incident-role-same = № { $id } оқиға: { $student } онсыз да { $role }
incident-step-done = № { $id } оқиға: { $step } — { $at }{ $standing ->
    [late] , кешікті: мерзімі { $due } еді
    [in-time] , уақытында
   *[free] {""}
}
incident-step-same = № { $id } оқиға: дәл осылай жазылған — { $step }, { $at }
incident-recognised = № { $id } оқиға: білім органы { $day } жәбірлеу деп таныды, № { $number } шешім. Әрі қарай: esep incident follow { $id }
incident-not-recognised = № { $id } оқиға: білім органы { $day } жәбірлеу деп танымады, № { $number } шешім
incident-decision-same = № { $id } оқиға: бұл шешім жазылған
incident-followed = № { $id } оқиға: кеңеске { $count } ұсыныс жасалды. Кеңес шешкен соң жоспар жасаңыз: esep plan make
incident-followed-none = № { $id } оқиға: ұсынатын бала жоқ
incident-proposed = № { $id } ұсыныс: { $student } — { $register }
incident-passed = есепте тұр немесе ұсынылған: { $student } — { $register }
incident-representation = № { $id } жәбірлеу оқиғасы, білім органының { $day } № { $number } шешімі
incident-closed = № { $id } оқиға жабылды
incident-cyber-done = № { $id } оқиға: жазылды — { $address }
incident-cyber-same = № { $id } оқиға: жаңа ештеңе жоқ — { $address }
incident-awareness-done = { $day } түсіндіру жұмысы: { $audience }, { $count } қатысушы
incident-one = № { $id } жәбірлеу оқиғасы · көмек желілері 111, 150, 112
incident-title = Жәбірлеу туралы ақпарат · { $count }
incident-overdue = ! Мерзімі өтті: { $count } — esep incident show НӨМІР
incident-no-awareness = ! Түсіндіру жұмысы жоқ: { $term } — esep incident awareness --on КҮН …

incident-state-received = ақпарат келді
incident-state-talked = әңгіме өтті
incident-state-sent = білім органына жіберілді
incident-state-recognised = жәбірлеу деп танылды
incident-state-not-recognised = жәбірлеу деп танылмады
incident-state-closed = жабылды
incident-standing-in-time = уақытында
incident-standing-late = кешікті
incident-standing-open = уақыт бар
incident-standing-overdue = мерзімі өтті
incident-standing-waits = күтуде
incident-standing-free = мерзімсіз
incident-systematic-yes = иә
incident-systematic-no = жоқ
incident-role-victim = жәбір көрген
incident-role-initiator = бастамашы
incident-role-participant = қатысушы
incident-role-witness = куә
incident-audience-pupils = оқушылар
incident-audience-parents = ата-аналар
incident-audience-staff = қызметкерлер
incident-part-incidents = оқиға
incident-part-systematic = оның ішінде жүйелі
incident-part-cyber = оның ішінде интернетте
incident-part-channel = арна бойынша
incident-part-role = рөлі бойынша бала
incident-part-state = күйі бойынша
incident-part-decision = білім органының шешімі
incident-part-deadline = мерзімі сақталды
incident-part-awareness = түсіндіру жұмысы
incident-part-reached = қатысушы
incident-log-note = Журналдың бағандарын № 506 бұйрық белгілемеген: бұл жиынды бағдарлама ұсынады.

col-received = Келді
col-received-on = Күні
col-received-time = Уақыты
col-incident-role = Оқиғадағы рөлі
col-channel = Арна
col-reporter = Кімнен
col-taken-by = Кім жазып алды
col-happened-on = Қашан болды
col-happened = Не болды
col-times = Неше рет
col-systematic = Жүйелі
col-victims = Жәбір көргендер
col-initiators = Бастамашылар
col-took-part = Қатысушылар
col-witnesses = Куәлар
col-next-step = Келесі қадам
col-head = Директорға
col-talks = Әңгіме
col-talks-result = Нәтижесі директорға
col-authority = Білім органына
col-own-school = Баланың мектебіне
col-police = Полицияға
col-decided-on = Шешім күні
col-decision-no = Шешім №
col-decision-sent = Шешім жіберілді
col-late = Бұзылған мерзім
col-cyber-address = Интернеттегі мекенжайы
col-content = Мазмұн түрі
col-evidence = Дәлелдер
col-applied-on = Өтінім күні
col-application = Өтінім №
col-ordered-on = Нұсқама
col-content-removed-on = Жойылды
col-closed-on = Жабылды
col-closing = Немен аяқталды
col-figure = Көрсеткіш
rep-bullying-log = Баланы жәбірлеу (буллинг) туралы ақпаратты есепке алу журналы
rep-sheet-bullying = Жәбірлеу
rep-bullying = Жәбірлеу (буллинг)

op-incident-add = { $on } жәбірлеу туралы ақпарат: № { $incident } оқиға, { $count } бала { $student }
op-incident-role = № { $incident } оқиға: { $student } — { $role ->
    [victim] жәбір көрген
    [initiator] бастамашы
    [participant] қатысушы
   *[witness] куә
}
op-incident-step = № { $incident } оқиға, { $on }: { $step }
op-incident-decide = № { $incident } оқиға, білім органының { $on } шешімі: { $verdict ->
    [recognised] жәбірлеу деп танылды
   *[not_recognised] жәбірлеу деп танылмады
}
op-incident-follow = № { $incident } оқиға, { $on } кеңеске ұсыныстар: { $proposals }
op-incident-close = № { $incident } оқиға { $on } жабылды
op-incident-cyber = № { $incident } оқиға: интернеттегі мазмұн
op-incident-awareness = { $on } түсіндіру жұмысы: { $audience ->
    [pupils] оқушылар
    [parents] ата-аналар
   *[staff] қызметкерлер
}

err-bad-moment = «{ $value }» — уақыты көрсетілген күн емес
    .hint = Былай жазыңыз: --received "22.11.2026 09:30"
err-bad-day-or-moment = «{ $value }» — күн емес
    .hint = 22.11.2026 немесе "22.11.2026 09:30" деп жазыңыз
err-bad-count = «{ $value }» — сан емес
    .hint = { $argument }: 1-ден басталатын бүтін сан
err-bad-incident-role = «{ $value }» — рөл емес
    .hint = Рөлдер: victim ({ incident-role-victim }), initiator ({ incident-role-initiator }), participant ({ incident-role-participant }), witness ({ incident-role-witness })
err-bad-incident-step = «{ $value }» — қадам емес
    .hint = Қадамдар: head, talks, result, authority, school, police, decision_sent
err-bad-recognised = «{ $value }» — шешім емес
    .hint = recognised (жәбірлеу) немесе not_recognised (жәбірлеу емес) деп жазыңыз
err-bad-audience = «{ $value }»: кіммен екені түсініксіз
    .hint = pupils, parents немесе staff деп жазыңыз
err-incident-unknown = № { $id } оқиға жоқ
    .hint = Қараңыз: esep incident list
err-incident-before-it-happened = Ақпарат { $received } келген, ал оқиға кейін — { $happened } болған
    .hint = --received және --happened параметрлерін тексеріңіз
err-incident-without-child = Оқиғада бірде-бір бала жоқ
    .why = Оқиға балалар туралы жазылады, әрқайсысының өз рөлі бар
    .hint = Кемінде біреуін қосыңыз: --victim, --initiator, --participant немесе --witness
err-incident-known = { $received } келген дәл осы ақпарат жазылған: № { $id } оқиға
    .hint = Қараңыз: esep incident show { $id }
err-incident-child-twice = { $student }: бір оқиғада екі рет аталған
    .why = Баланың бір оқиғада бір ғана рөлі болады
    .hint = Бір рөлін қалдырыңыз; кейін өзгерту үшін: esep incident role НӨМІР ОҚУШЫ --role РӨЛ --reason "…"
err-incident-closed = № { $id } оқиға { $day } жабылған
    .hint = Ерте жабылса, жабуды қайтарыңыз: esep history, содан кейін esep undo НӨМІР
err-incident-before-received = № { $id } оқиға: { $at } ақпарат келгеннен ({ $received }) бұрын
    .hint = Күнін тексеріңіз: esep incident show { $id }
err-incident-step-decision = Шешімді білім органы қабылдайды, оның өз командасы бар
    .hint = Былай жазыңыз: esep incident decide { $id } recognised --on КҮН --number N
err-incident-step-too-early = № { $id } оқиға: «{ $step }» «{ $before }» дегеннен кейін жүреді, ал ол әлі болған жоқ
    .hint = { $code ->
        [decision] Алдымен: esep incident decide { $id } recognised --on КҮН --number N
       *[talks] Алдымен: esep incident step { $id } { $code } --at КҮН
    }
err-incident-step-before = № { $id } оқиға: «{ $step }» ({ $at }) «{ $before }» ({ $done }) дегеннен бұрын
    .hint = Күндерін тексеріңіз: esep incident show { $id }
err-incident-decided-before-told = № { $id } оқиға: { $on } шешім білім органына хабарланғаннан ({ $told }) бұрын
    .hint = Күндерін тексеріңіз: esep incident show { $id }
err-incident-decided = № { $id } оқиға: { $day } шешім жазылған
    .why = Шешім бір рет қабылданады
    .hint = Қате жазылса, қайтарыңыз: esep history, содан кейін esep undo НӨМІР
err-incident-not-recognised = № { $id } оқиға: білім органы жәбірлеу деп танымаған ({ $day })
    .hint = Балаға онсыз да көмектесуге болады: esep signal add ОҚУШЫ --ground violence_victim --on КҮН
err-incident-undecided = № { $id } оқиға: білім органының шешімі әлі жоқ
    .why = Жәбірлеу болғанын мектеп емес, білім органы шешеді
    .hint = Шешімді жазыңыз: esep incident decide { $id } recognised --on КҮН --number N
err-incident-follow-early = № { $id } оқиға: { $on } шешімнен ({ $day }) бұрын
    .hint = --on күнін тексеріңіз
err-incident-closed-early = № { $id } оқиға: { $on } шешімнен ({ $day }) бұрын жабылып тұр
    .hint = --on күнін тексеріңіз
err-incident-not-applied = { $argument }: өтінім әлі жоқ
    .hint = --applied КҮН --application N қосыңыз
err-incident-before-applied = { $argument } { $day } өтінімнен ({ $applied }) бұрын
    .hint = Күндерін тексеріңіз
