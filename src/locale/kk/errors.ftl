## Қате: не болды; .why — неге; .hint — ары қарай не теру керек

err-label = Қате

## Команда түсініксіз

err-code-unknown = { $vocabulary ->
    [register] Мұндай есеп түрі жоқ
    [ground] Мұндай негіз жоқ
    [removal-ground] Мұндай шығару негізі жоқ
    [intervention] Мұндай жұмыс түрі жоқ
    [outcome] Мұндай нәтиже жоқ
    [agency] Мұндай мекеме жоқ
    [document] Мұндай құжат түрі жоқ
    [way] Мұндай хабарлау тәсілі жоқ
    [consent] Мұндай келісім түрі жоқ
    [channel] Мұндай арна жоқ
    [content] Мазмұнның мұндай түрі жоқ
    [deadline] Мұндай мерзім жоқ
    [role] Мұндай лауазым жоқ
    [social-status] Мұндай әлеуметтік мәртебе жоқ
    [outing] Баратын жердің мұндай түрі жоқ
    [topic] Мұндай курс тақырыбы жоқ
    [aid] Мұндай көмек түрі жоқ
    [language] Мұндай оқыту тілі жоқ
   *[sex] Жынысы F немесе M деп белгіленеді
}: { $code }
    .hint = { $near ->
        [0] Барлық код: { $typed } --help
       *[other] Ұқсас кодтар: { $nearest }. Барлық код: { $typed } --help
    }
err-cli-unknown-command = Мұндай команда жоқ: { $value }
    .hint = Командалар тізімі: { $typed } --help
err-cli-unknown-command-near = Мұндай команда жоқ: { $value }
    .hint = Мүмкін, { $nearest }? Командалар тізімі: { $typed } --help
err-cli-unknown-option = Бұл командада { $argument } параметрі жоқ
    .hint = Команданың параметрлері: { $typed } --help
err-cli-unknown-option-near = Бұл командада { $argument } параметрі жоқ
    .hint = Мүмкін, { $nearest }? Команданың параметрлері: { $typed } --help
err-cli-stray-word = Артық сөз: { $argument }
    .hint = Бірнеше сөзден тұратын мәнді тырнақшаға алыңыз. Қалай теру керек: { $typed } --help
err-cli-missing = Жетіспейді: { $argument }
    .hint = Мысалдар: { $typed } --help
err-cli-one-of = Мыналардың бірі керек: { $argument }
    .hint = Мысалдар: { $typed } --help
err-cli-conflict = { $argument } мен { $other } бірге болмайды
    .hint = Екеуінің бірін қалдырыңыз
err-cli-no-value = { $argument } параметрінен кейін ештеңе жазылмаған
    .hint = Мәнін жазыңыз; мысалдар: { $typed } --help
err-cli-not-utf8 = Командада оқылмайтын таңбалар бар
    .hint = Пернетақта мен консоль кодтауын тексеріңіз (chcp 65001)
err-cli-other = Түсініксіз: { $argument } { $value }
    .hint = Мысалдар: { $typed } --help
err-bad-date = { $argument }: «{ $value }» — күн емес
    .hint = Былай жазыңыз: 22.11.2026 немесе 2026-11-22
err-bad-class = { $argument }: «{ $value }» — сынып емес
    .hint = 0-ден 12-ге дейінгі сынып пен әріпті жазыңыз: 7Б
err-iin-scientific = «{ $value }» ЖСН-ін Excel бүлдірген: цифрлары жоғалған
    .hint = ЖСН-ді құжаттан алыңыз; Excel-де бағанға «Мәтін» пішімін қойыңыз
err-iin-not-digits = «{ $value }» ЖСН-інде цифрдан басқа таңба бар
    .hint = ЖСН — 12 цифр; көбіне нөлдің орнына О әрпі тұрады
err-iin-length = «{ $value }» ЖСН-інде цифр саны 12 емес
    .hint = ЖСН — 12 цифр, басындағы нөлдер де есептеледі
err-iin-check-digit = ЖСН-нің бақылау цифры сәйкес емес: { $value }
    .hint = Құжатпен салыстырыңыз: бір цифры қате терілген
err-bad-bin = «{ $value }» — БСН емес: бақылау цифры дұрыс 12 цифр керек
    .hint = Мектеп құжаттарымен салыстырыңыз
err-bad-term = «{ $value }» — тоқсан емес
    .hint = Былай жазыңыз: --term 2026-2027/1, --term current немесе --term previous
err-bad-year = «{ $value }» — оқу жылы емес
    .hint = Былай жазыңыз: 2026-2027
err-bad-minutes = «{ $value }» — минут емес
    .hint = Жұмыс 0-ден 1440 минутқа дейін созылады
err-empty-text = { $argument }: бос
    .hint = Мәнін жазыңыз немесе бұл параметрді алып тастаңыз
err-bad-lang = «{ $value }» тілі жоқ
    .hint = kk, ru және en бар
err-bad-format = «{ $value }» пішімі жоқ
    .hint = table, csv, excel, json, jsonl, xlsx және html бар
err-bad-headings = «{ $value }» тақырыптары жоқ
    .hint = code, kk, ru, en және kk-ru бар
err-bad-color = { $argument }: «{ $value }»
    .hint = auto, always немесе never болады
err-bad-encrypt = «{ $value }» қорғауы жоқ
    .hint = key-file, passphrase, both және none бар
err-bad-by = «{ $value }» бойынша санауға болмайды
    .hint = total, class, grade-group, sex, ground және staff бойынша болады
err-bad-figure = Бұл есептілікте «{ $value }» жоқ. Сұрауға болатындары:
    .hint = Қалай теруге болады: { $typed } --help
err-figure-of-which = «{ $value }» — қай кезеңдікі? Барлары:
    .hint = Кезеңді қос нүктеден кейін жазыңыз: { $value }:{ $example }
err-figure-by-staff = «{ $value }»: бұл сандар қызметкерлерге бөлінбеген
    .hint = --by staff деп қосыңыз немесе қос нүктеден кейінгісін алып тастаңыз
err-bad-number = { $argument }: «{ $value }» — нөмір емес
    .hint = Нөмір — нөлден үлкен бүтін сан
err-format-of-ending = { $path } атынан қандай пішім керегі белгісіз
    .hint = Соңына .csv, .json, .jsonl, .xlsx, .html, .txt жазыңыз немесе --format қосыңыз
err-xlsx-needs-file = Excel кітабы (xlsx) экранға шықпайды, ол файлға жазылады
    .hint = Файлын көрсетіңіз: --out ФАЙЛ.xlsx
err-sections-format = Тоқсан қорытындысы бірнеше кестеден тұрады, олардың бағандары әртүрлі
    .hint = Кітап: --out тоқсан.xlsx, бет: --out тоқсан.html, бағдарламаға: --format json
err-sheet-full = Excel парағына { $rows } жолдан артық сыймайды
    .hint = Кезеңді қысқартыңыз немесе --format csv таңдаңыз
err-term-of-today = Күнтізбеде { $today } кіретін оқу жылы жоқ
    .hint = Кезеңді өзіңіз көрсетіңіз: --from КҮН --to КҮН
err-term-unknown = Күнтізбеде { $term } жоқ
    .why = Мына жылдар бар: { $known }
    .hint = Кезеңді өзіңіз көрсетіңіз: --from КҮН --to КҮН
err-period-backwards = Кезең { $from } басталып, одан бұрын аяқталады: { $to }
    .hint = Күндердің орнын ауыстырыңыз
err-iin-or-birth-date = ЖСН немесе туған күні керек
    .why = Онсыз оқушыны аттасынан ажырату мүмкін емес
    .hint = --iin немесе --birth-date қосыңыз
err-born-in-future = { $day } туған күні әлі келген жоқ
    .hint = Жылын тексеріңіз
err-student-twice = { $student } бір командада екі рет аталды
    .hint = Әрқайсысын бір рет атаңыз
err-interventions-by = Жұмысты { $by } бойынша санауға болмайды
    .hint = total және staff бойынша болады
err-bad-pace = «{ $value }» — кезең емес
    .hint = Былай жазыңыз: --by term немесе --by year
err-passport-by = Әлеуметтік төлқұжатты { $by } бойынша санауға болмайды
    .hint = total және class бойынша болады
err-public-staff = Қызметкерлер бойынша есептілік мектептен тысқа берілмейді: онда аты-жөндер бар
    .hint = --by total деңіз немесе --public дегенді алып тастаңыз
err-public-period = Мектептен тысқа тек толық тоқсанның есептілігі беріледі
    .why = Қабаттасқан кезеңдердің айырмасынан аз сандар белгілі болып қалады
    .hint = Тоқсанды атаңыз: --term previous
err-public-class = Мектептен тысқа төлқұжат сыныптар бойынша берілмейді: ондағы сандардың барлығы дерлік аз
    .hint = --by class дегенді алып тастаңыз
err-public-year = Мектептен тысқа қозғалыс тек тоқсандар бойынша беріледі
    .why = Жыл мен тоқсандардың айырмасынан аз сандар белгілі болып қалады
    .hint = Былай жазыңыз: --by term
err-public-kind = Мектептен тысқа жүргізілген жұмыстың барлық балалар бойынша есептілігі ғана беріледі
    .why = Барлығы мен бір есеп түрінің айырмасынан аз сандар белгілі болып қалады
    .hint = --kind немесе --public дегенді алып тастаңыз
err-public-not-here = Мұнда --public параметрі жоқ
    .why = Мектептен тысқа аз сандарын сенімді жасыруға болатын есептіліктер ғана беріледі
    .hint = --public бар есептіліктер: esep report { $reports }
err-hand-in-past = Есептілік { $day } күнгі күйінде емес, қазіргі күйінде ғана тапсырылады
    .why = Тапсырылған есептілік есепте сақталады, ал өткен күнді тек қарауға болады
    .hint = --as-known-on дегенді алып тастаңыз
err-recovery-letter = Қалпына келтіру кодының { $group }-тобында болмайтын «{ $letter }» таңбасы тұр
    .hint = Код цифрлардан және I, L, O, U-дан басқа латын әріптерінен тұрады
err-recovery-length = Қалпына келтіру кодында { $letters } таңба бар, { $wanted } керек
    .hint = 13 топтың бәрін бір жолға теріңіз
err-recovery-check = Қалпына келтіру кодының { $group }-тобында бір таңба қате терілген
    .hint = Осы топты қағазбен салыстырыңыз; қалғандары дұрыс

## Табылмады немесе біреуден көп

err-student-unknown = «{ $words }» деген оқушы жоқ
    .hint = Қараңыз: esep student list --all
err-student-unknown-iin = ЖСН-і { $iin } оқушы жоқ
    .hint = Қараңыз: esep student list --all
err-student-ambiguous = «{ $words }»: { $count } оқушы сәйкес келеді
    .hint = Нөмірін атаңыз, мысалы "#{ $example }", немесе аты мен сыныбын тырнақшаға алып қосыңыз: "ахметов әлихан 9Б"
err-staff-unknown = «{ $words }» деген қызметкер жоқ
    .hint = Жазыңыз: esep staff add --name "Тегі Аты Әкесінің аты" --role КОД
err-staff-ambiguous = «{ $words }»: { $count } қызметкер сәйкес келеді
    .hint = Нөмірін, мысалы "#1", немесе толық аты-жөнін атаңыз
err-operation-unknown = № { $operation } операция жоқ
    .hint = Қараңыз: esep history
err-intervention-unknown = № { $id } жұмыс жазбасы жоқ
    .hint = Қараңыз: esep intervention list
err-several-registers = { $student }: бірнеше есепте тұр, қайсысы туралы екені айтылмаған
    .hint = --kind КОД қосыңыз
err-several-entries = { $student }: жазба бірнешеу, қайсысы туралы екені айтылмаған
    .hint = --kind КОД пен --placed-on КҮН қосыңыз

## Ереже бойынша қабылданбады; ештеңе өзгерген жоқ

err-ground-required = Есепке қою негізі аталмаған
    .hint = --ground КОД қосыңыз
err-removed-before-placed = Есептен шығару күні { $removed } қойылған күннен ({ $placed }) бұрын
    .hint = Күндерді тексеріңіз
err-until-before-placed = Жоспарлы аяқталуы { $until } қойылған күннен ({ $placed }) бұрын
    .hint = Күндерді тексеріңіз
err-entry-active = { $student } { $placed } күнінен бастап есепте тұр: { $label }{ $known ->
    [yes] , № { $protocol } хаттама
   *[no] {""}
}
    .why = Бір есепте баланың бір ғана ашық жазбасы болады
    .hint = Ұзарту: esep register extend "#{ $id }" --kind { $kind } --on { $today } --until { $later } --protocol N
        Шығару: esep register remove "#{ $id }" --kind { $kind } --on { $today } --ground improved --protocol N
err-entry-overlaps = { $student }: { $label } — бұл күндерге { $placed } – { $removed } аралығындағы жазба бар
    .why = Бір есепте баланың бір ғана ашық жазбасы болады
    .hint = Қараңыз: esep register show "#{ $id }"
err-not-on-register = { $student } мына есепте тұрмайды: { $register }
    .hint = Қараңыз: esep register show "#{ $id }"
err-not-on-any-register = { $student } ешқандай есепте тұрмайды
    .hint = Қараңыз: esep register show "#{ $id }"
err-extended-before-placed = { $on } шешімі қойылған күннен ({ $placed }) бұрын: { $student }
    .hint = --on күнін тексеріңіз
err-until-before-decision = Жаңа мерзім { $until } шешім күнінен ({ $on }) бұрын
    .hint = --on және --until күндерін тексеріңіз
err-extension-shorter = { $student }: { $until } мерзімді ұзартпайды, { $stands } белгіленіп қойған
    .hint = { $stands } күнінен кейінгі күнді атаңыз; қатені түзету үшін: esep register edit
err-no-such-entry = { $student }: мұндай жазба жоқ
    .hint = Қараңыз: esep register show "#{ $id }"
err-not-removed = { $student } есептен шығарылмаған, шығару хаттамасын қоятын жер жоқ
    .hint = Шығару: esep register remove "#{ $id }" --on КҮН --ground КОД --protocol N
err-ground-not-taken = «{ $ground }» негізімен мұнда қоюға болмайды: { $register }
    .why = Норма бұл есепке мұндай негізді қабылдамайды
    .hint = Негіздерін қараңыз: esep register place --help; есебі: { $kind }
err-form-unknown = «{ $name }» нысаны жоқ
    .hint = Бар нысандар: { $known }
err-pack-unknown = «{ $pack }» топтамасы жоқ
    .hint = Бар топтамалар: { $known }
err-pack-faults = { $path }: { $count } қате бар, ештеңе қосылған жоқ
    .hint = Түзетіп, тексеріңіз: esep norms check "{ $path }"
err-staff-known = { $name } бұрыннан жазылған: #{ $id }
    .hint = Түзету: esep staff edit "#{ $id }" --role КОД
err-student-known = Мұндай оқушы бұрыннан жазылған: { $student }, #{ $id }
    .hint = Түзету: esep student edit "#{ $id }" …
err-student-known-several = Аты-жөні { $words }, туған күні де осы оқушылар жазылған
    .why = ЖСН-сіз оларды ажырату мүмкін емес
    .hint = --iin қосыңыз немесе қараңыз: esep student list
err-student-no-class = { $student }: сыныбы жазылмаған
    .hint = Жазыңыз: esep student edit "#{ $id }" --class 7Б --since КҮН
err-student-left = { $student } мектептен { $left } кетіп қойған
    .hint = Қайтып келді ме? esep student edit "#{ $id }" --class 7Б --since КҮН
err-left-before-joined = { $student }: кеткен күні { $left } қабылданған күнінен ({ $since }) бұрын
    .hint = --on күнін тексеріңіз
err-membership-taken = { $on } күнгі сыныптан кеткені жазылған
    .hint = Басқа күнді атаңыз: --since КҮН
err-contact-known = { $student }: { $day } күнгі мұндай жұмыс бұрыннан жазылған, № { $id }
    .why = Күні, түрі және мазмұны бірдей
    .hint = Түзету: esep intervention edit { $id } …; басқа жұмыс болса, --summary қосыңыз
err-nothing-to-undo = Кері қайтаратын ештеңе жоқ
    .hint = Қараңыз: esep history
err-operation-undone = № { $operation } операцияны № { $undo } операция қайтарып қойған
    .hint = Оны қалпына келтіру: esep undo { $undo }
err-undo-blocked = № { $operation } операцияны қайтаруға болмайды: оған кейінгілері сүйенеді ({ $blockers })
    .hint = Алдымен соңғысынан бастап соларды қайтарыңыз: esep undo { $newest }
err-undo-conflict = № { $operation } операцияны қайтаруға болмайды: орнын кейінгі жазба алған
    .hint = Қараңыз: esep history — алдымен кейінгісін қайтарыңыз
err-constraint = Жазба есеп ережесін бұзады
    .why = { $reason }
    .hint = Баланың карточкасын қараңыз: esep register show
err-register-exists = Есеп бұрыннан бар: { $path }
    .hint = Оны ашыңыз: esep register list; басқасы үшін -f ФАЙЛ көрсетіңіз
err-passphrase-short = Құпия сөйлем тым қысқа
    .why = Оны табу оңай
    .hint = Кемінде { $wanted } таңба керек: бірнеше сөзді есте сақтау оңай
err-passphrase-differs = Сөйлемдер бірдей емес
    .hint = Қайталап көріңіз
err-key-exists = Кілт файлы орнында: { $path }
    .hint = Бүлінген болса, атын өзгертіп, қайталаңыз
err-recovery-other = Бұл { $path } емес, басқа есептің қалпына келтіру коды
    .hint = -f-те қай файл аталғанын тексеріңіз

## Есеп ашылмайды

err-register-missing = { $path } есеп файлы жоқ
    .hint = Жаңасын жасау: esep init. Есеп басқа жерде болса: esep -f ФАЙЛ …
err-register-unreadable = { $path } файлы оқылмайды
    .why = { $reason }
    .hint = Қалта мен желіге рұқсат бар-жоғын тексеріңіз
err-register-folder = { $path } — қалта, ал есеп файлы керек
    .hint = Файлды атаңыз: -f ҚАЛТА/register.esep
err-register-unknown = { $path } — esep есебінің файлы емес
    .hint = -f-те дұрыс файл аталғанын тексеріңіз
err-register-newer = { $path } файлын esep-тің жаңарақ нұсқасы жазған
    .why = Деректер нұсқасы { $found }, бұл бағдарлама { $known } нұсқасына дейін біледі
    .hint = Осы компьютердегі esep-ті жаңартыңыз
err-register-locked = Есепті басқа бағдарлама пайдаланып жатыр
    .why = { $known ->
            [yes] Жазып жатқан: { $user }, { $computer } компьютері, басталған уақыты { $since }; 5 секунд күту аяқталды
           *[no] Дәл қазір біреу жазып жатыр, 5 секунд күту аяқталды
        }
    .hint = Команданы бір минуттан кейін қайталаңыз
err-key-missing = { $path } кілт файлы жоқ
    .why = Кілтсіз есепті ашу мүмкін емес
    .hint = Файлды орнына қойыңыз, --key-file ФАЙЛ көрсетіңіз немесе қалпына келтіру кодын теріңіз: esep key recover
err-key-unreadable = { $path } кілт файлы оқылмайды
    .why = { $reason }
    .hint = Файлға рұқсатты тексеріңіз
err-key-broken = { $path } — esep кілтінің файлы емес немесе бүлінген
    .hint = Атын өзгертіп, қалпына келтіру кодын теріңіз: esep key recover
err-key-wrong = Кілт басқа есептікі: ол { $path } файлын ашпайды
    .hint = Керек кілтті көрсетіңіз: --key-file ФАЙЛ
err-passphrase-wrong = Құпия сөйлем { $path } файлына сәйкес келмейді
    .hint = Пернетақта тілін тексеріп, қайталаңыз
err-passphrase-file = Құпия сөйлем жазылған { $path } файлы оқылмайды
    .why = { $reason }
    .hint = { $variable } айнымалысында қай файл аталғанын тексеріңіз
err-passphrase-missing = Құпия сөйлем керек, бірақ сұрайтын адам жоқ
    .hint = Ол жазылған файлды { $variable } айнымалысында атаңыз
err-no-home = Пайдаланушының үй қалтасы табылмады
    .hint = Файлдарды өзіңіз атаңыз: -f ФАЙЛ --key-file ФАЙЛ
err-no-randomness = Жүйе кілтке кездейсоқ сан бермеді
    .why = { $reason }
    .hint = Компьютерді қайта қосып, қайталаңыз

## Бүлінген

err-register-truncated = { $path } есеп файлы толық емес (үзіліп қалған)
    .hint = Соңғы көшірмені қойыңыз: esep restore ФАЙЛ; көшірмелер есептің жанындағы backups қалтасында
err-register-damaged = { $path } есеп файлы бүлінген
    .why = { $fault ->
        [header] Файлдың басы оқылмайды: ол бүлінген немесе басқа кілтпен жабылған
        [content] Файлдың ішіндегі деректер бұзылған
        [disk] Диск немесе желі оқуға не жазуға жауап бермеді
       *[other] Жүйе себебін былай атады ({ $reason })
    }
    .hint = Оған жазбаңыз. Не бүлінгені: esep doctor. Көшірмені қою: esep restore ФАЙЛ; көшірмелер есептің жанындағы backups қалтасында
err-norms-broken = { $file } нормалары оқылмайды
    .why = { $reason }
    .hint = esep-ті қайта орнатыңыз
err-movement-unbalanced = Қозғалыс сандары сәйкес емес ({ $register }); есептілік шығарылмады
    .hint = Деректерді тексеріңіз: esep check — және әзірлеушілерге хабарлаңыз
err-own-fault = Бағдарламаның өз қатесі; не бәрі жазылды, не ештеңе жазылмады
    .hint = Не тергеніңізді балалардың атынсыз әзірлеушілерге хабарлаңыз

## Оқу және жазу

err-io-not-found = { $path } файлы немесе қалтасы жоқ
    .hint = Атын тексеріңіз
err-io-permission = { $path } үшін рұқсат жоқ
    .hint = Басқа қалтаны таңдаңыз немесе рұқсат сұраңыз
err-io-full = Дискіде орын жоқ: { $path }
    .hint = Орын босатып, қайталаңыз; ештеңе бүлінген жоқ
err-io-exists = { $path } бұрыннан бар
    .hint = Басқа ат қойыңыз
err-io-folder = { $path } — қалта, ал файл керек
    .hint = Файлды атаңыз
err-io-other = { $path } оқылмады немесе жазылмады
    .why = { $reason }
    .hint = Диск пен желіні тексеріп, қайталаңыз
err-register-disk-full = Есеп тұрған дискіде орын жоқ; ештеңе жазылған жоқ
    .hint = Орын босатып, қайталаңыз
err-register-read-only = Есеп тек оқуға ашық; ештеңе жазылған жоқ
    .hint = Файл мен оның қалтасына рұқсатты тексеріңіз
err-register-unsure = Жазылды, бірақ диск оның сақталғанын растамады: ток өшсе, жазба жоғалуы мүмкін
    .why = { err-register-damaged.why }
    .hint = Соңғы операцияны қараңыз: esep history. Содан кейін дискіні немесе желіні тексеріп, көшірме жасаңыз: esep backup
err-register-io = Есеп оқылмады немесе жазылмады; ештеңе жазылған жоқ
    .why = { err-register-damaged.why }
    .hint = Диск пен желіні тексеріп, қайталаңыз
