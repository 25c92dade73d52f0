## Бағдарламаны айналып өткен өзгерістерді көрсететін тарих

cmd-history-verify = Бүкіл тарихты тексереді: бағдарламаны айналып өтіп бірдеңе өзгертілген жоқ па
    .examples =
        esep history verify
        esep history verify --against 3f2a-91bc-07d4-e8aa    қол қойылған қағаздағы бақылау коды
cmd-history-access = Кімнің жазбаларын кім, қашан қараған
    .examples =
        esep history access ахметов --from 01.09.2026
arg-history-access-from = Алғашқы күн
arg-history-access-to = Соңғы күн (бүгін)
arg-against = Қағаздағы бақылау коды: ол осы тарихта бар ма?
cli-value-digest = БАҚЫЛАУ_КОДЫ

history-access = Жазбаларды қарағандар
history-access-lists = Тізімдерді қарау аты-жөнсіз, бала санымен жазылады: esep history access
history-access-lost = Қарағаныңызды жазу мүмкін болмады: { $why }
history-anchor = Тарих: № { $operation } операция, бақылау коды { $digest }
history-whole = Тарих бүтін: { $count } операция; соңғысы — № { $operation }, бақылау коды { $digest }
history-known = Бұл — { $when } жасалған № { $operation } операцияның бақылау коды; тарих бүтін.

err-bad-digest = { $argument }: «{ $value }» — бақылау коды емес
    .hint = 12-ден 64-ке дейін цифр мен a–f әріптері, есептіліктің астында тұрғандай: 3f2a-91bc-07d4-e8aa
err-digest-unknown = Бұл есеп файлының ешбір операциясында { $digest } бақылау коды жоқ
    .why = Қағаз басқа есеп файлынан алынған немесе ол басылғаннан кейін тарих ауыстырылған
    .hint = Бұрынғы көшірмені тексеріңіз: esep -f КӨШІРМЕ history verify --against { $digest }
err-history-row = Тарих сәйкес келмейді: № { $operation } операциядан кейін жазба басқаша болған
    .why = Бағдарламаны айналып өтіп өзгертілген: { $table } кестесі, { $row }-жол
    .hint = Бұрынғы көшірмемен салыстырыңыз: esep -f КӨШІРМЕ history verify
err-history-operation = Тарих сәйкес келмейді: № { $operation } операцияның өзі бағдарламаны айналып өтіп өзгертілген
    .hint = Бұрынғы көшірмемен салыстырыңыз: esep -f КӨШІРМЕ history verify
err-history-missing = Тарих сәйкес келмейді: № { $operation } операция бағдарламаны айналып өтіп жойылған
    .hint = Бұрынғы көшірмемен салыстырыңыз: esep -f КӨШІРМЕ history verify
err-history-stranger = Тарих сәйкес келмейді: { $table } кестесіндегі { $row }-жолды ешбір операция қоспаған
    .hint = Бұрынғы көшірмемен салыстырыңыз: esep -f КӨШІРМЕ history verify

history-reason = { $what }; себебі: { $reason }
err-reason-names = Себепте бала аталған: ол тарихта біржола қалады, бала өшірілсе де
    .hint = Атын жазбаңыз; керек болса, нөмірін жазыңыз: "#12 қайталанып енгізілген"
