## Есептің саулығы

cmd-doctor = Есептің өзін тексереді: файл, кілт, рұқсат, дискідегі орын, бүтіндік, көшірме, сағат — және не істеу керегін айтады
    .examples =
        esep doctor
        esep doctor --report > esep.txt     әзірлеушілерге хат үшін: есім де, жол да жоқ
arg-doctor-report = Қате туралы хабарға керек мәлімет: есімсіз, ЖСН-сіз, файл жолынсыз

doctor-mark-ok = дұрыс
doctor-mark-attention = назар аударыңыз
doctor-name-file = файл
doctor-name-key = кілт
doctor-name-recovery = қалпына келтіру коды
doctor-name-erasing = өшіру
doctor-name-chain = тарих
doctor-name-whole = бүтіндік
doctor-name-journal = журнал
doctor-name-permissions = рұқсат
doctor-name-room = орын
doctor-name-copy = көшірме
doctor-name-clock = сағат
doctor-name-console = консоль
doctor-file-opens = { $path } ашылады, соңғы операция { $operation }
doctor-key-file = Кілт орнында: { $path }
doctor-key-passphrase = Құпия сөйлеммен жабылған
doctor-key-both = Құпия сөйлеммен де, кілт файлымен де ашылады: { $path }
doctor-key-open = Есеп шифрланбаған
    .remedy = Файл кімнің қолына түссе, сол оқиды. Шифрлаңыз: esep key change --encrypt key-file
doctor-recovery-confirmed = Қалпына келтіру коды қағазға жазып алынған
doctor-recovery-unconfirmed = Қалпына келтіру кодының жазып алынғаны расталмаған
    .remedy = esep key confirm; код жоғалса, жаңасын esep key change береді
doctor-recovery-none = Шифрланбаған есепке код керек емес
doctor-erasing-unswept = Бала өшірілген, бірақ файл қайта жазылып бітпеген: онда баланың ізі қалуы мүмкін
    .remedy = esep erase sweep
doctor-chain-whole = Тарих бүтін: № { $operation } операция, бақылау коды { $digest }
doctor-whole-yes = Барлық бет, кесте және сілтеме бүтін
doctor-whole-no = Файл бүлінген: { $where }
    .remedy = Оған жазбаңыз. Көшірмеден қалпына келтіріңіз: esep restore КӨШІРМЕ; көшірмелер backups қалтасында
doctor-journal-none = Аяқталмай қалған жазу болған жоқ
doctor-journal-found = Жазу ортасында үзілген немесе дәл қазір жүріп жатыр: { $path }
    .remedy = Үзілген жазу түгел кері қайтарылды, есеп оған дейінгідей ашылды. Соңғы операцияны қараңыз: esep history
doctor-permissions-own = Есеп пен кілт файлдарын тек иесі оқи алады
doctor-permissions-wide = { $path } файлын басқалар да оқи алады (рұқсат { $mode })
    .remedy = chmod 600 "{ $path }"
doctor-room-enough = Осындай тағы бір есепке орын жетеді ({ $size } МБ)
doctor-room-none = { $path } қалтасында орын жетпейді немесе оған жазуға болмайды: { $reason }
    .remedy = Орын босатыңыз; әйтпесе жазу да, көшірме де шықпайды
doctor-copy-fresh = Соңғы көшірме бүтін, күні { $day }: { $path }
doctor-copy-old = Соңғы көшірме бүтін, бірақ жасалғанына { $days } күн болған: { $path }
    .remedy = esep backup
doctor-copy-none = { $path } қалтасында бірде-бір көшірме жоқ
    .remedy = esep backup; басқа дискіге болғаны жақсы: esep backup ҚАЛТА
doctor-clock-right = Сағатта { $now }, уақыт белдеуі { $zone }
doctor-clock-back = Сағатта { $now }, ал соңғы операция одан кейін жазылған: { $newest }
    .remedy = Күнді, уақытты және уақыт белдеуін дұрыстап алып, содан кейін жазыңыз
doctor-console-letters = Қазақ әріптері: ә ғ қ ң ө ұ ү һ і
doctor-console-other = Консольдің кодтауы UTF-8 емес ({ $name })
    .remedy = export LANG=kk_KZ.UTF-8; мұнда қазақ әріптері көрінбесе, қаріпті де ауыстырыңыз: ә ғ қ ң ө ұ ү һ і

col-part = Не тексерілді
col-attention = Күйі
col-found = Не көрінеді
col-remedy = Не істеу керек
