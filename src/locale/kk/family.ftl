## Отбасылар: балалар, мәртебелер, көмек

cmd-family = Отбасылар: аға-іні, апа-сіңлі, мәртебелер күндерімен, алған көмек
cmd-family-show = Баланың отбасы: балалар, өкілдер, мәртебелер күндерімен, көмек
    .examples =
        esep family show ким дана
cmd-family-list = Бірнеше баласы бар отбасылар; --status берілсе — сол мәртебесі барлардың бәрі
    .examples =
        esep family list
        esep family list --status low_income --format xlsx --out отбасылар.xlsx
cmd-family-join = Өкілі мен мекенжайынан көрінбесе де, екі бала бір отбасынан екенін жазады
    .examples =
        esep family join "ким дана" "#12"
cmd-family-part = Қолмен қосылған балаларды ажыратады
    .examples =
        esep family part "ким дана" "#12"
cmd-family-aid = Отбасы алған көмек
cmd-family-aid-add = Баланың отбасына берілген көмекті жазады
    .examples =
        esep family aid add ким дана --kind clothes --on 12.11.2026 --note "қысқы аяқкиім, «Жалпыға бірдей оқыту» қоры"
cmd-family-aid-list = Жазылған көмек: бәріне не бір баланың отбасына
    .examples =
        esep family aid list --term current
arg-family-join-student = Бала: ЖСН, #нөмір немесе аты-жөнінің сөздері тырнақшада
arg-family-join-other = Бауыры: ЖСН, #нөмір немесе аты-жөнінің сөздері тырнақшада
arg-family-part-student = Бала: ЖСН, #нөмір немесе аты-жөнінің сөздері тырнақшада
arg-family-part-other = Екінші бала: ЖСН, #нөмір немесе аты-жөнінің сөздері тырнақшада
arg-family-list-status = Осы әлеуметтік мәртебесі барлар ғана
arg-family-list-all = Барлық отбасы, бір балалысы да
arg-family-list-on = Қай күнге (әдетте бүгін)
arg-family-aid-add-kind = Көмек түрі
arg-family-aid-add-note = Не берілді, кімнен

family-joined = Бір отбасы: { $student }, { $other }
family-parted = Енді бір отбасы емес: { $student }, { $other }
family-parted-still = Ажыратылды: { $student }, { $other } — бірақ өкілі ортақ болғандықтан не басқа балалар арқылы олар бәрібір бір отбасы. Қарау: esep family show "#{ $id }"
family-of = Отбасы · { $student }
family-list = Отбасылар: { $count } · { $day }
family-what-child = бала
family-what-guardian = өкіл
family-what-status = мәртебе
family-what-aid = көмек
family-how-self = өзі
family-how-joined = қолмен қосылған
family-how-representative = өкілі ортақ
family-aid-added = № { $id } көмек: { $kind }, { $day } — отбасы: { $student }
family-aid-list = Отбасыларға көмек: { $count }, отбасы саны: { $families }
op-family-join = бір отбасы: { $student } және #{ $other }
op-family-part = ажыратылды: { $student } және #{ $other }
op-family-aid = { $on } көмек: { $kind } — { $student }

err-family-joined = { $student } және { $other } бір отбасы болып қосылған
    .hint = Қараңыз: esep family show "#{ $id }"
err-family-not-joined = { $student } және { $other } қолмен қосылмаған
    .why = esep family join қосқанын ғана ажыратуға болады
    .hint = Екеуіне бір өкіл қате жазылған болса: esep guardian edit; қараңыз: esep family show "#{ $id }"
err-family-aid-known = { $student }: бұл көмек жазылған, № { $id }, { $day }
    .hint = Басқа көмек болса, --note қосыңыз

col-what-of-family = Не
col-aid-kind = Көмек түрі
col-aid-count = Көмек саны
col-last-aid-on = Соңғы көмек
