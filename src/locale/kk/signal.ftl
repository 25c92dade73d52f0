## Белгілер: біреу бірдеңе байқады, мектеп жауап береді

cmd-signal = Белгілер: біреу бірдеңе байқады, мектеп жауап береді
cmd-signal-add = Байқалған белгіні жазады
    .examples =
        esep signal add ахметов --ground truancy --on 18.11.2026 --by қалиева --words "үш күн сабақта жоқ"
        esep signal add ахметов --ground bullying_initiator --on 18.11.2026 --reporter "сыныптасының анасы"
cmd-signal-list = Белгілер мен оларға берілген жауаптар
    .examples =
        esep signal list --open
        esep signal list ахметов әлихан
cmd-signal-resolve = Белгіге жауап береді: ұсыныс, бақылау немесе негіз жоқ
    .examples =
        esep signal resolve 5 --as proposal --kind in_school --on 20.11.2026 --by қалиева
        esep signal resolve 5 --as proposal --proposal 3 --on 20.11.2026
        esep signal resolve 5 --as watching --on 20.11.2026 --responsible қалиева
        esep signal resolve 5 --as no_ground --on 20.11.2026 --reason "ауырған, анықтамасы бар"

arg-signal-add-ground = Белгі нұсқайтын негіз
arg-signal-add-by = Қызметкерлерден кім байқады: аты-жөнінің сөздері
arg-signal-add-words = Не байқалды
arg-reporter = Қызметкер болмаса, кім хабарлады: ата-ана, көрші
arg-signal-list-open = Жауап берілмегендері ғана
arg-signal-resolve-id = Белгінің нөмірі, `esep signal list` көрсеткендей
arg-signal-resolve-answer = Жауап: proposal (ұсыныс), watching (бақылау) немесе no_ground (негіз жоқ)
arg-signal-resolve-reason = Себебі, сөзбен; no_ground үшін міндетті
arg-signal-resolve-proposal = Бұрыннан бар ұсыныстың нөмірі
arg-signal-resolve-kind = Жаңа ұсыныс қай есепке
arg-signal-resolve-ground = Жаңа ұсыныстың негіздері (әдетте белгінің негізі)
arg-signal-resolve-by = Кім ұсынады: аты-жөнінің сөздері

signal-added = № { $id } белгі жазылды: { $student } — { $ground }. Жауап мерзімі: { $due }
signal-resolved-proposal = № { $id } белгіге жауап: № { $proposal } ұсыныс — { $student }
signal-resolved-watching = № { $id } белгіге жауап: бақылауға алынды — { $student }, { $register }
signal-resolved-watched = № { $id } белгіге жауап: бұрыннан бақылауда — { $student }, { $register }
signal-resolved-no-ground = № { $id } белгіге жауап: негіз жоқ — { $student }
signal-title = Белгілер · { $count }
signal-overdue = ! Жауап мерзімі өткен белгі: { $count } — esep signal resolve НӨМІР --as … --on КҮН
signal-answer-proposal = ұсыныс
signal-answer-watching = бақылау
signal-answer-no-ground = негіз жоқ

col-ground = Негіз
col-noticed = Не байқалды
col-resolution = Жауап
col-resolved-on = Жауап күні

op-signal-add = { $on } белгі № { $signal }: { $student } — { $ground }
op-signal-resolve = № { $signal } белгіге { $on } жауап: { $resolution } — { $student }

err-bad-resolution = «{ $value }» — белгінің жауабы емес
    .hint = Былай жазыңыз: --as proposal, --as watching немесе --as no_ground
err-signal-proposal-which = № { $id } белгіге қай ұсыныспен жауап берілетіні айтылмаған: жаңасымен бе, әлде барымен бе
    .hint = Жаңасымен: esep signal resolve { $id } --as proposal --kind in_school --on { $on }
        Барымен: esep signal resolve { $id } --as proposal --proposal НӨМІР --on { $on }
err-signal-unknown = № { $id } белгі жоқ
    .hint = Қараңыз: esep signal list
err-signal-known = { $student }: { $day } күнгі дәл осындай белгі жазылған, № { $id }
    .hint = Басқа нәрсе байқалса, --words параметрінде айтыңыз
err-signal-resolved = № { $id } белгіге { $day } жауап берілген ({ $how }): { $student }
    .why = Бір белгіге бір-ақ рет жауап беріледі
    .hint = Қараңыз: esep signal list "#{ $number }"; жауап қате болса, оны кері қайтарыңыз: esep history "#{ $number }"
err-resolved-before-noticed = № { $id } белгінің жауабы { $on } күні, ал белгі кейін ({ $noticed }) байқалған: { $student }
    .hint = --on күнін тексеріңіз
err-signal-of-other = № { $signal } белгі мен № { $proposal } ұсыныс әртүрлі бала туралы
    .hint = Қараңыз: esep signal list және esep proposal list
err-no-watching = Нормаларда бақылауға арналған есеп жоқ
    .why = Топтамада ешқандай есепке watch белгіленбеген
    .hint = Топтаманы толықтырыңыз: esep norms export kz-2023
