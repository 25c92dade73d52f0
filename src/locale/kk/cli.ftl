## Әр анықтама бетінің жақтауы

cli-usage = Қалай теріледі:
cli-options = параметрлер
cli-command = КОМАНДА
cli-commands = Командалар
cli-empties = Жазылғанды алып тастау үшін параметрден кейін мәнсіз = қойыңыз, мысалы { $example }. Осылай алынатындар:
    { $options }
cli-examples = Мысалдар:
cli-arguments = Кім немесе не туралы
cli-global-options = Ортақ параметрлер
cli-options-heading = Параметрлер
cli-codes = Кодтар (кодтың орнына атауын теруге болады):

## Мәндердің атаулары

cli-value-file = ФАЙЛ
cli-value-name = АТЫ
cli-value-date = КҮН
cli-value-code = КОД
cli-value-text = МӘТІН
cli-value-iin = ЖСН
cli-value-class = СЫНЫП
cli-value-bin = БСН
cli-value-how = ҚАЛАЙ
cli-value-dir = ҚАЛТА
cli-value-student = ОҚУШЫ
cli-value-words = СӨЗДЕР
cli-value-staff = ҚЫЗМЕТКЕР
cli-value-n = N
cli-value-term = ТОҚСАН
cli-value-year = ЖЫЛ
cli-value-group = ТОП
cli-value-id = НӨМІР
cli-value-operation = ОПЕРАЦИЯ
cli-value-lang = ТІЛ
cli-value-format = ПІШІМ
cli-value-when = ҚАШАН
cli-value-pack = ТОПТАМА
cli-value-form = НЫСАН
cli-value-cell = САН
cli-value-sex = F|M

## Командалар

cmd = esep — баса назар аударуды талап ететін балалардың мектепішілік есебін жүргізеді
    .examples =
        esep demo                          үйренуге арналған үлгі мектеп
        esep init                          жаңа шифрланған есеп
        esep import students тізім.csv     мектеп оқушыларын енгізу
        esep register list                 бүгін есепте кімдер тұр
        esep report movement --term current
cmd-init = Жаңа есеп пен оның кілтін жасайды
    .examples =
        esep init --school-kk "№ 15 орта мектеп" --school-ru "Средняя школа № 15"
        esep init > код.txt                қалпына келтіру коды басып шығаруға файлға жазылады
cmd-demo = Үлгі мектептің есебін жасап, неден бастау керегін көрсетеді
cmd-student = Мектеп оқушылары
cmd-student-add = Оқушыны жазады
    .examples =
        esep student add --iin 110214500128 --last-name Ахметов --first-name Әлихан --sex M --class 9Б
cmd-student-edit = Оқушы туралы мәліметті түзетеді; --class пен --since басқа сыныпқа ауыстырады
    .examples =
        esep student edit ахметов әлихан --phone "+7 700 000 00 00"
        esep student edit "#12" --class 9В --since 10.11.2026
cmd-student-show = Оқушының карточкасын көрсетеді
cmd-student-list = Мектеп оқушыларының тізімі
    .examples =
        esep student list --class 7Б
        esep student list --format excel --out оқушылар.csv
cmd-staff = Балалармен жұмыс істейтін қызметкерлер
cmd-staff-add = Қызметкерді жазады
    .examples =
        esep staff add --name "Қалиева Гүлмира Сәкенқызы" --role social_pedagogue
cmd-staff-edit = Аты-жөнін немесе лауазымын түзетеді
cmd-staff-list = Қызметкерлер тізімі
cmd-register = Есепке қою, мерзімін ұзарту, есептен шығару
cmd-register-place = Оқушыны есепке қояды
    .examples =
        esep register place ахметов --kind in_school --ground truancy --on 10.09.2026 --protocol 1
cmd-register-edit = Жазбаны толықтырады немесе түзетеді: хаттама, бұйрық, негіздер, күндер
    .examples =
        esep register edit ахметов --protocol 1 --protocol-date 09.09.2026
cmd-register-extend = Есептің мерзімін ұзартады
    .examples =
        esep register extend ахметов --on 05.03.2027 --until 05.09.2027 --protocol 6
cmd-register-remove = Есептен шығарады; жазба тарихта қалады
    .examples =
        esep register remove ахметов --on 05.03.2027 --ground improved --protocol 6
cmd-register-list = Есепте кімдер тұр
cmd-register-show = Баламен не болғанын күн ретімен көрсетеді
cmd-intervention = Күні көрсетілген жұмыстар
cmd-intervention-add = Бір немесе бірнеше баламен жүргізілген жұмысты жазады
    .examples =
        esep intervention add ахметов --kind talk_student --on 12.11.2026 --by қалиева --minutes 30
        esep intervention add "#3" "#7" --kind class_activity --on 12.11.2026
cmd-intervention-edit = Жұмыс туралы жазбаны түзетеді
cmd-intervention-list = Жүргізілген жұмыстар тізімі
cmd-report = Тоқсан, кезең немесе күн бойынша есептілік
cmd-report-register = Есеп журналы: кімдер тұр, негіздер, хаттамалар, жүргізілген жұмыс
    .examples =
        esep report register --term 2026-2027/1 --format excel --out журнал.csv
cmd-report-movement = Қозғалыс: болғаны, қойылғаны, ауысқаны, шығарылғаны, қалғаны — сандар әрдайым сәйкес
    .examples =
        esep report movement --term previous --by class
cmd-report-interventions = Жүргізілген жұмыс түрлері бойынша
cmd-report-passport = Мектеп пен сыныптардың әлеуметтік төлқұжаты: мәртебелер бойынша оқушылар мен отбасылар, биыл және былтыр
    .examples =
        esep report passport
        esep report passport --by class --year 2026-2027 --format xlsx --out төлқұжат.xlsx
cmd-report-coverage = Есептегі балаларда не бар: хаттама, жұмыс, үйірме, қарау — қаншасының қаншасында
    .examples =
        esep report coverage --kind in_school
cmd-report-dynamics = Қатарынан бірнеше тоқсандағы немесе жылдағы қозғалыс
    .examples =
        esep report dynamics --by year
        esep report dynamics --from-term 2025-2026/1 --to-term 2026-2027/2
cmd-report-outcomes = Жұмыс не берді: түрлері бойынша нәтиже, алғашқы жұмысқа дейінгі күндер, есепте тұрған уақыт, қайта қойылғандар
    .examples =
        esep report outcomes --term previous
cmd-report-term = Тоқсан қорытындысы: қозғалыс, жұмыс, оның толықтығы мен нәтижесі, төлқұжат, журнал — бәрі бір кітапта
    .examples =
        esep report term --term previous --out тоқсан.xlsx
        esep report term --kind in_school --out тоқсан.html
cmd-report-chronology = Баламен не болғаны күн ретімен — басып шығаруға немесе жіберуге
    .examples =
        esep report chronology ахметов әлихан --format html --out ахметов.html
cmd-report-hand-in = Есептілікті тапсырылды деп сақтайды: сандары, бақылау саны, кім тапсырғаны
    .examples =
        esep report hand-in movement --term previous
cmd-report-hand-in-register = Есеп журналы
cmd-report-hand-in-movement = Қозғалыс
cmd-report-hand-in-interventions = Жүргізілген жұмыс
cmd-report-hand-in-passport = Әлеуметтік төлқұжат
cmd-report-hand-in-coverage = Есептегі балалармен жұмыстың толықтығы
cmd-report-hand-in-dynamics = Кезеңдер бойынша қозғалыс
cmd-report-hand-in-outcomes = Жұмыс нәтижелері
cmd-report-hand-in-term = Тоқсан қорытындысы
cmd-report-handed-in = Тапсырылған есептіліктер
cmd-history = Нені, кім, қашан істегені
cmd-undo = Соңғы немесе аталған операцияны кері қайтарады
    .examples =
        esep undo -n                       не қайтарылатынын ғана көрсету
        esep undo 12 --reason "екі рет енгізілген"
cmd-calendar = Оқу жылының есепті тоқсандары мен каникулдары
    .examples =
        esep calendar
        esep calendar 2025-2026
cmd-norms = Нормалар: кодтар, атаулар, күнтізбе және нысандар
    .below =
        Жаңа оқу жылы, күндері министрдің бұйрығы бойынша, мынадай файлмен (жыл.toml):
        id = "school-years"
        version = 1
        from = "2027-01-01"
        title = {"{"} kk = "Оқу жылдары", ru = "Учебные годы", en = "School years" {"}"}

        {"["}[year]]
        year = "2027-2028"
        source = {"{"} kk = "№ … бұйрық", ru = "приказ № …", en = "order No. …" {"}"}
        lessons = ["2027-09-01", "2028-05-25"]
        autumn = ["2027-10-25", "2027-10-31"]
        winter = ["2027-12-27", "2028-01-09"]
        spring = ["2028-03-20", "2028-03-26"]
        grade_1 = ["2028-02-07", "2028-02-13"]
cmd-norms-list = Норма топтамаларының тізімі
cmd-norms-show = Топтаманың кодтары мен негіздері
cmd-norms-check = Топтама файлын тексереді
cmd-norms-add = Топтаманы есепке қосады
    .examples =
        esep norms check жыл.toml
        esep norms add жыл.toml
cmd-norms-export = Топтама файлын шығарады: оны өзгертіп, жоғары нұсқамен қосуға болады
    .examples =
        esep norms export kz-2023 --out kz-2023.toml
        esep norms check kz-2023.toml
        esep norms add kz-2023.toml
cmd-report-form = Басып шығаратын және қол қоятын нысандар; атаусыз — тізімі
    .examples =
        esep report form
        esep report form journal --term current --out journal.xlsx

## Ортақ параметрлер

arg-file = Есеп файлы [ESEP_FILE]
arg-key-file = Кілт файлы [ESEP_KEY_FILE]
arg-lang = Тіл: kk, ru немесе en [ESEP_LANG]
arg-actor = Кім жұмыс істеп отыр, тарих үшін [ESEP_ACTOR]
arg-today = Бүгін деп саналатын күн [ESEP_TODAY]
arg-format = table, csv, excel, json, jsonl, xlsx немесе html
arg-headings = Баған тақырыптары: code, kk, ru, en немесе kk-ru
arg-out = Осы файлға жазу; пішімі файл атының соңына қарай таңдалады
arg-dry-run = Не істелетінін көрсетіп, ештеңені өзгертпеу
arg-yes = Сұрамау
arg-quiet = Ескерту мен қатеден басқасын айтпау
arg-color = Түс: auto, always немесе never
arg-help = Осы анықтаманы көрсету
arg-version = Нұсқасын көрсету

## Аргументтер

arg-school-kk = Мектептің қазақша атауы
arg-school-ru = Мектептің орысша атауы
arg-bin = Мектептің БСН-і, 12 цифр
arg-encrypt = Қорғау: key-file (әдетте), passphrase, both немесе none
arg-dir = Үлгінің қалтасы (әдетте esep-demo)
arg-student = ЖСН, #нөмір немесе аты-жөнінің сөздері; сынып таңдауды тарылтады: ахметов 9Б
arg-students = Балалар: ЖСН, #нөмір немесе тырнақшадағы аты-жөні
arg-words = Аты-жөнінің сөздері
arg-iin = ЖСН, 12 цифр
arg-last-name = Тегі
arg-first-name = Аты
arg-patronymic = Әкесінің аты
arg-sex = Жынысы: F (қыз) немесе M (ұл)
arg-birth-date = Туған күні
arg-class = Сынып: 7Б
arg-since = Сыныптағы алғашқы күні (әдетте бүгін)
arg-language = Оқыту тілі
arg-address = Мекенжайы
arg-phone = Телефоны
arg-guardian = Заңды өкілі
arg-guardian-relation = Балаға кім болып келеді
arg-guardian-phone = Өкілінің телефоны
arg-social-status = Отбасының әлеуметтік мәртебесі
arg-on = Күні: 22.11.2026 немесе 2026-11-22
arg-all = Бұрынғыларымен қоса
arg-reason = Себебі, сөзбен
arg-name = Толық аты-жөні
arg-role = Лауазымы
arg-staff = Аты-жөнінің сөздері немесе #нөмір
arg-kind = Есеп түрі
arg-ground = Негіздері
arg-register-remove-ground = Есептен шығару негізі
arg-protocol = Кеңес хаттамасының нөмірі
arg-protocol-date = Хаттама күні
arg-order = Директор бұйрығының нөмірі
arg-responsible = Баланы кім сүйемелдейді: аты-жөнінің сөздері
arg-review-on = Келесі қарау күні
arg-until = Есептің жоспарлы аяқталуы
arg-note = Ескертпе
arg-placed-on = Есепке қойылған күні, жазба бірнешеу болса
arg-removal-protocol = Есептен шығару хаттамасының нөмірі
arg-outcome = Нәтижесі
arg-by = Кім өткізді: аты-жөнінің сөздері
arg-report-movement-by = Не бойынша санау: total, class, grade-group, sex, ground немесе staff
arg-report-interventions-by = Не бойынша санау: total немесе staff
arg-report-passport-by = Не бойынша санау: total немесе class
arg-report-dynamics-by = Әр тоқсанға немесе әр жылға бір жол: term немесе year
arg-from-term = Алғашқы тоқсан (әдетте өткен жылдың біріншісі)
arg-to-term = Соңғы тоқсан (әдетте ағымдағы)
arg-public = Мектептен тысқа беруге: аты-жөнсіз, аз сандардың орнына *
arg-summary = Жұмыстың мазмұны
arg-minutes = Неше минут
arg-id = Жұмыс жазбасының нөмірі, `esep intervention list` көрсеткендей
arg-intervention-add-kind = Жұмыс түрі
arg-intervention-edit-kind = Жұмыс түрі
arg-term = Тоқсан: 2026-2027/1, current (ағымдағы) немесе previous (өткен)
arg-from = Кезеңнің алғашқы күні
arg-to = Кезеңнің соңғы күні
arg-path = Файл
arg-operation = Операция нөмірі, `esep history` көрсеткендей
arg-year = Оқу жылы: 2026-2027
arg-pack = Топтама, мысалы kz-2026 немесе kz-2026/1
arg-form = Нысанның атауы
arg-as-known-on = Есеп осы күні қандай болғанын көрсету (кейін жазылғандар есепке алынбайды)
arg-list = Санға кірген балалар; қандай сандар барын --list "?" көрсетеді
arg-report-movement-list = Санға кірген балалар: placed немесе placed:5-9
arg-report-interventions-list = Санға кірген балалар: call немесе total; --by staff болса, call:АТЫ-ЖӨНІ
arg-report-passport-list = Санға кірген оқушылар: low_income, бір жыл бұрынғысы low_income:before, сыныптағысы low_income:7Б
arg-report-coverage-list = Көрсеткішке кірген балалар: contact — барлар, contact:no — жоқтар
arg-report-dynamics-list = Санға кірген балалар: placed:2026-2027/1
arg-report-outcomes-list = Санға кірген балалар: call, call:improved, total:unrecorded, first_contact:no
