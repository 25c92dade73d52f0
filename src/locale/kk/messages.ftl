## Ортақ

say-dry-run = Ештеңе жазылған жоқ: бұл тек көрсету еді (-n).
say-written = Жазылды: { $path }
warn-future = { $day } әлі келген жоқ — күнін тексеріңіз.

## Сұрақтар

ask-passphrase = Есептің құпия сөйлемі:
ask-passphrase-new = Есептің жаңа құпия сөйлемі (кемінде 12 таңба):
ask-passphrase-again = Тағы бір рет:
ask-recovery-code = Қалпына келтіру кодын бір жолға теріп, Enter басыңыз:
ask-undo = № { $operation } операцияны ({ $what }) кері қайтару керек пе? [и/Ж]

## Есеп жасау

init-would = { $path } есебі жасалады
init-done = Есеп жасалды: { $path }
init-key =
    Оның кілті: { $path }
    Кілтсіз есепті ешкім аша алмайды. Есеп файлының көшірмесі кілтсіз ештеңе бермейді.
init-recovery = Кілтті қалпына келтіру коды — көшіріп не басып алып, компьютерден бөлек, сейфте сақтаңыз:
init-open = Есеп шифрланбаған: файлды алған адам оны оқи алады.
init-passphrase = Құпия сөйлем ұмытылса, есепті тек мына код ашады.
init-next =
    Ары қарай: esep import students ТІЗІМ.csv --since КҮН   мектеп оқушылары
               esep staff add --name "…" --role social_pedagogue
               esep register place …   қараңыз: esep register place --help
demo-made = Үлгі мектептің есебі (адамдар ойдан алынған, шифрланбаған): { $path }
demo-next =
    Ары қарай байқап көріңіз:
      esep -f { $path } --today { $today } register show ахметов әлихан
      esep -f { $path } --today { $today } check
      esep -f { $path } --today { $today } report movement --term previous --by class
      esep -f { $path } history
    Бұлардың кеңестеріндегі командалар да үлгіні атайды (-f). -f-ті әр жолы термеу үшін алдымен мынаны теріңіз:
      export ESEP_FILE={ $path }    (PowerShell ішінде: $env:ESEP_FILE = "{ $bare }")
    Өз есебіңіз: esep init

## Қызметкерлер

staff-added = Қызметкер жазылды: { $name }, #{ $id }
staff-edited = Түзетілді: { $name }, #{ $id }

## Оқушылар

card-hint = Баламен не болғаны: esep register show "#{ $id }"
card-never-placed = Есепте тұрмаған.

## Есеп

register-placed = Есепке қойылды: { $student } — { $register }, { $day }
register-extended = Мерзімі ұзартылды: { $student } — { $register }, { $until } күніне дейін
register-removed = Есептен шығарылды: { $student } — { $register }, { $day }
register-edited = Түзетілді: { $student } — { $register }
register-same = Бәрі солай жазылған: { $student } — { $register }
register-no-protocol = Хаттама нөмірі жоқ. Қосу: esep register edit "#{ $id }" --kind { $kind } --protocol N
register-no-removal-protocol = Шығару хаттамасының нөмірі жоқ. Қосу: esep register edit "#{ $id }" --kind { $kind } --removal-protocol N

## Жұмыс

intervention-added = Жазылды № { $ids }: { $kind }, { $day } — { $students }
intervention-edited = № { $id } жұмыс жазбасы түзетілді
intervention-same = № { $id } жұмыс жазбасы солай жазылған

## Енгізу

note-iin-length = цифр саны 12 емес
note-iin-not-digits = цифрдан басқа таңба бар
note-iin-check-digit = бақылау цифры сәйкес емес
note-iin-scientific = ЖСН-ді кесте бүлдірген; бағанға «Мәтін» пішімін қойыңыз
note-missing-field = толтырылмаған
note-bad-date = күн емес
note-bad-class = сынып емес
note-bad-number = теріс емес бүтін сан емес
note-missed-more-than-enrolled = босатқан күндері оқыған күндерінен көп
note-unknown-code = мұндай код жоқ
note-unknown-student = мұндай оқушы есепте жазылмаған
note-unknown-entry = бұл оқушыда мұндай есеп жазбасы жоқ; алдымен жазбаларды енгізіңіз: esep import entries
note-entry-still-open = бала әлі есепте тұр; шығарылған күні жазбалар тізімімен келеді: esep import entries
note-other-minutes = бұл отырыстың хаттамасы басқа шешіммен енгізілген, тізім оны өзгертпейді; қараңыз: esep council list
note-unknown-guardian = баланың мұндай заңды өкілі жоқ, құжат онсыз алынды; esep guardian add арқылы қосып, тізімді қайта енгізіңіз
note-ambiguous-student = мұндай оқушы бірнешеу; ЖСН көрсетіңіз
note-conflicting-row = файл жолдары бұл бала туралы әртүрлі айтады
note-rule-broken = { $column ->
    [minutes] жұмыс 0-ден 1440 минутқа дейін созылады
    [grounds] бұл есепке мұндай негізбен қойылмайды
    [removed_on] есепке қойылғаннан бұрын
    [until] есепке қойылғаннан немесе шешімнен бұрын
    [consent] тек келісімде көрсетіледі
    [way] тек хабарламада көрсетіледі
   *[other] есеп ережесін бұзады: күндер немесе екінші ашық жазба
}
note-iin-padded = ЖСН нөлмен толықтырылды: бақылау цифры мен туған күні сәйкес келді
note-iin-birth-date-mismatch = туған күні ЖСН-дегіден өзге; ондай болады, бірақ тексеріңіз
note-iin-sex-mismatch = жынысы ЖСН-дегіден өзге; ондай болады, бірақ тексеріңіз
note-lost-letters = аты-жөнінде қазақ әріптері жоғалған (?): тізімді UTF-8 етіп сақтаңыз
note-duplicate-row = жол қайталанған

## Кері қайтару

undo-done = № { $operation } операция ({ $what }) кері қайтарылды. Қалпына келтіру: esep undo { $undo }
undo-would = № { $operation } операция ({ $what }) кері қайтарылар еді.
undo-not = Ештеңе қайтарылған жоқ.

## Тарих: операция не істеді

op-init = есеп жасалды
op-staff-add = қызметкер жазылды: { $staff }
op-staff-edit = қызметкер түзетілді: { $staff }
op-register-place = { $on } есепке қойылды: { $student } — { $kind }
op-register-edit = { $on } жазбасы түзетілді: { $student } — { $kind }
op-register-extend = { $until } күніне дейін ұзартылды: { $student } — { $kind }
op-register-remove = { $on } есептен шығарылды: { $student } — { $kind }
op-intervention-add = { $on } жұмыс: { $kind }, { $count } бала { $student }
op-intervention-edit = № { $intervention } жұмыс жазбасы түзетілді: { $student }
op-undo = № { $operation } операция кері қайтарылды

## Бағандағы сөздер

event-joined = сыныпқа қабылданды
event-left = мектептен кетті
event-signal = белгі
event-incident = жәбірлеу туралы ақпарат
event-proposed = кеңеске ұсынылды
event-proposal-withdrawn = ұсыныс қайтарып алынды
event-council = кеңес
event-placed = есепке қойылды
event-planned = жоспар жасалды
event-measure-done = іс-шара орындалды
event-measure-dropped = іс-шара алып тасталды
event-reviewed = қаралды
event-review-extend = қаралды: ұзарту ұсынылды
event-review-remove = қаралды: шығару ұсынылды
event-extended = мерзімі ұзартылды
event-contact = жұмыс
event-removed = есептен шығарылды
event-document = құжат
event-notice = хабарлама
event-consent = келісім
event-withdrawn = келісім қайтарып алынды
event-outing = театрға, музейге бару
event-enrolled = үйірмеге жазылды
event-unenrolled = үйірмеден шықты
event-aid = отбасына көмек
event-referred = жолдама
event-accepted = мекеме қабылдады
event-refused = мекеме бас тартты
by-total = барлығы
by-class = сынып
by-grade-group = саты
by-sex = жынысы
by-ground = негіз
by-staff = жауапты
group-all = барлығы
group-unknown = белгісіз

## Нормалар

norms-hint = Топтаманың мазмұны: esep norms show АТАУЫ
norms-good = Топтамада қате жоқ: { $pack }
norms-added = Топтама қосылды: { $pack }, { $from } күнінен бастап күшінде
op-norms-add = нормалар қосылды: { $pack }
fault-syntax = оқылмайды: { $reason }
fault-id = «{ $id }» атауы жарамсыз: кіші латын әріптері, цифрлар және сызықша ғана
fault-dates = күші { $from } басталып, { $until } аяқталады
fault-version = { $pack } бұрыннан бар: version санын көбейтіңіз
fault-order = { $pack } нұсқасымен күндері айқасады (ол { $from } күнінен бастап күшінде)
fault-year = { $year } оқу жылының күндері сәйкес емес немесе жыл қайталанған
fault-code = «{ $code }» коды жарамсыз: латын әріптері, цифрлар және _ ғана
fault-label = «{ $code }» кодының атауы kk, ru немесе en тілінде бос
fault-twice = «{ $name }» атауы екі кодты білдіреді
fault-incident-role = «{ $code }» — рөл емес: victim, initiator, participant немесе witness
fault-register = «{ $code }» есеп түрі белгісіз
fault-deadline = «{ $code }» мерзімінде amount немесе unit жоқ
fault-consent = «{ $code }» келісім түрі белгісіз
fault-scan-limit = scan_limit_mib 1 мен { $most } аралығында болуы керек
fault-agency = «{ $code }» мекемесі белгісіз
fault-indicator = «{ $code }» ерте ескерту көрсеткіші: бағдарлама мыналарды ғана есептейді: { $known }; әрқайсысында amount 1-ден басталады
fault-ground = белгісіз негіз «{ $code }»
fault-form = «{ $name }» нысаны екі рет берілген
fault-title = «{ $name }» нысанының тақырыбы kk, ru немесе en тілінде бос
fault-report = «{ $report }» есептілігі жоқ
fault-column = «{ $column }» бағаны жоқ; бары: { $known }
fault-heading = «{ $column }» бағанының тақырыбы kk, ru немесе en тілінде бос
set-register = есеп түрі
set-ground = негіз
set-removal-ground = шығару негізі
set-intervention = жұмыс түрі
set-outcome = нәтиже
set-agency = мекеме
set-document = құжат
set-way = хабарлау тәсілі
set-consent = келісім
set-channel = хабар келген арна
set-content = мазмұн түрі
set-direction = психолог жұмысының бағыты
set-indicator = ерте ескерту көрсеткіші
set-deadline = мерзім
set-role = лауазым
set-social-status = әлеуметтік мәртебе
set-outing = баратын жердің түрі
set-topic = курс тақырыбы
set-aid = көмек түрі
set-language = оқыту тілі
set-sex = жынысы
certainty-act = құжатта оқылған
certainty-quoted = құжатты келтірген мәтіннен
certainty-practice = тәжірибеден
certainty-own = өз ұсынысымыз
certainty-proposed = қазақша атауы ұсыныс
norm-decision = кеңес шешімі керек
norm-watch = бақылауға арналған
norm-counted = курс қажет
norm-trained = курстан өтеді
norm-monthly = айына бір рет
norm-plan = жеке жоспар керек
norm-months = әдетте { $months } ай
norm-deadline = { $unit ->
    [hour] { $amount } сағат
    [working-day] { $amount } жұмыс күні
    [month] { $amount } ай
   *[day] { $amount } күн
}
norm-pupils = норма — біреуіне { $pupils } оқушы ({ $certainty })
norm-review-term = тоқсан сайын қаралады
norm-review-month = ай сайын қаралады
norm-review-year = жыл сайын қаралады

handed-in-kept = Есептілік сақталды: { $report }, бақылау саны { $digest }…
handed-in-differs = { $day } күні { $actor } тапсырған есептіліктен айырмашылығы бар, жол: { $rows }
handed-in-operations = Айырмашылықты жасаған операциялар: { $operations } — esep history
op-report-hand-in = есептілік тапсырылды: { $report }
report-register = есеп журналы
report-movement = қозғалыс
report-interventions = жүргізілген жұмыс
report-passport = әлеуметтік төлқұжат
report-coverage = жұмыстың толықтығы
report-dynamics = кезеңдер бойынша қозғалыс
report-plans = жеке жұмыс жоспарлары
report-outcomes = жұмыс нәтижелері
report-term = тоқсан қорытындысы
report-bullying-log = баланы жәбірлеу туралы ақпарат журналы
report-bullying = жәбірлеу
report-training = қызметкерлердің курстары
report-outings = театр мен музейге бару
