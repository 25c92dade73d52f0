## Психологтың кеңес беру журналы

cmd-consult = Психолог журналы: кеңестер мен сабақтар, кімнің сұрауы бойынша, келісім, әрі қарай жолдау
    .below =
        Дағдарыс жағдайы: психологиялық қолдау орталығы (ПҚО)
        Көмек желілері: 111 — отбасы, әйелдер және балалар құқығы, тәулік бойы; 150 — балалар мен жастарға, атын атамай; 112 — құтқару қызметі
    .examples =
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --requested-by "сынып жетекшісі" --minutes 40
        esep consult add --on 20.11.2026 --by литвинова --direction awareness --audience parents --participants 24 --minutes 60
        esep consult list --term current
cmd-consult-add = Кеңесті не сабақты жазады; баламен жұмыс оның карточкасына да жазылады
    .examples =
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --requested-by "анасы" --minutes 40 --outcome pending
        esep consult add "ким дана" "#12" --group --on 20.11.2026 --by литвинова --direction development --minutes 45
        esep consult add ахметов --on 20.11.2026 --by литвинова --direction counselling --crisis "өзіне зиян келтіру қаупі" --refer psychological_support_centre
cmd-consult-edit = Жазбаны түзетеді; --student балалар тізімін түгел ауыстырады
    .examples =
        esep consult edit 3 --minutes 45 --outcome improved
cmd-consult-show = Бір жазба: ол туралы бәрі және балалар
    .examples =
        esep consult show 3
cmd-consult-list = Психолог журналының жазбалары: бәрі, бір баланікі немесе бір психологтікі
    .examples =
        esep consult list --term current --by литвинова
        esep consult list ахметов
cmd-consult-read = Жабық жазбаны көрсетеді: психологының құпия сөйлемін сұрайды
    .examples =
        esep consult read 3
cmd-consult-vault = Психологтың жабық жазбаларға арналған құпия сөйлемі
cmd-consult-vault-create = Психологтың құпия сөйлемін жасайды; бұл команда берілмесе, оны алғашқы жабық жазба сұрайды
    .examples =
        esep consult vault create --by литвинова
cmd-consult-vault-change = Психологтың құпия сөйлемін ауыстырады: бұрынғысы керек
    .examples =
        esep consult vault change --by литвинова
cmd-report-psychologist = Психологтардың жұмысы: бағыттары, жеке және топпен, қамтылған балалар, жүктеме мен норма
    .examples =
        esep report psychologist --term previous
        esep report psychologist --from 2026-09-01 --to 2026-12-31 --format xlsx --out психолог.xlsx
cmd-report-hand-in-psychologist = Психологтардың жұмысы
arg-consult = Жазба нөмірі, `esep consult list` көрсеткендей
arg-direction = Жұмыс бағыты
arg-participants = Қанша адам қатысты; балалар аталса, өзі саналады
arg-individual = Жеке
arg-group = Топпен
arg-audience = Кіммен: pupils (оқушылар), parents (ата-аналар) немесе staff (қызметкерлер)
arg-requested-by = Кімнің сұрауы бойынша: анасы, сынып жетекшісі, баланың өзі …
arg-crisis = Дағдарыс жағдайы: келісімді неге күтуге болмайды
arg-refer = Бала қайда жіберілді
arg-confidential = Өзіне арналған жабық жазба: мәтіні осында сұралады; оны психолог қана өз құпия сөйлемімен оқиды
arg-confidential-file = Жабық жазба файлдан алынады; файлдың өзін кейін жойыңыз
arg-no-confidential = Жабық жазбаны алып тастау
arg-consult-vault-create-by = Психолог: аты-жөнінің сөздері
arg-consult-vault-change-by = Психолог: аты-жөнінің сөздері
arg-consult-add-by = Психолог: аты-жөнінің сөздері
arg-consult-edit-by = Психолог: аты-жөнінің сөздері
arg-consult-list-by = Психолог: аты-жөнінің сөздері
arg-consult-edit-student = Балалар; мәні берілмесе — ешкім аталмайды

consult-added = № { $id } жазба: { $direction }, { $day } — { $participants } қатысушы{ $count ->
    [0] {""}
   *[other] , { $count } баланың карточкасына жазылды
}
consult-crisis = Дағдарыс жағдайы психологиялық қолдау орталығына (ПҚО) беріледі; қазір көмек: 111, 150, 112. Ата-ананың келісімін алғашқы мүмкіндікте алыңыз.
consult-refer = Жолдаманы бөлек рәсімдеңіз: esep referral send "#{ $id }" --agency { $agency } --on { $on }
consult-edited = № { $id } жазба түзетілді
consult-same = № { $id } жазба солай жазылған
consult-one = Психологтың № { $id } жазбасы
consult-list = Психолог журналы · { $count }
consult-form-individual = жеке
consult-form-group = топ
consult-has-yes = бар
consult-has-no = жоқ
consult-all-directions = барлық бағыт
consult-everybody = барлық психолог
consult-report-note = Қамтылған бала (жазбаларда аты аталған): { $covered }, мектепте барлығы { $pupils }. Психологтың жабық жазбалары тек саналады: оларды өзі ғана оқиды.
consult-vault-warning = Жабық жазбаларды психологтың құпия сөйлемі ғана ашады. Ол еш жерде сақталмайды және қалпына келтірілмейді: ұмытып қалсаңыз, жазбаны ешкім оқи алмайды, есептің кілті де көмектеспейді. Қағазға жазып, бөлек сақтаңыз.
consult-ask-passphrase = Психологтың құпия сөйлемі:
consult-ask-passphrase-new = Психологтың жаңа құпия сөйлемі (кемінде 12 таңба):
consult-ask-text = Жабық жазба. Бос жол — соңы:
consult-vault-created = Жабық жазбаларға құпия сөйлем жасалды: { $staff }
consult-vault-changed = Жабық жазбалардың құпия сөйлемі ауыстырылды: { $staff }. Ескі сақтық көшірмелерді бұрынғысы ашады.
rep-psychologist = Психологтардың жұмысы
rep-sheet-psychologist = Психологтардың жұмысы
op-consult-add = психологтың № { $consult } жазбасы, { $on }: { $direction } { $student }
op-consult-vault-create = психологтың жабық жазбаларына құпия сөйлем жасалды
op-consult-vault-change = психологтың жабық жазбаларының құпия сөйлемі ауыстырылды
op-consult-edit = психологтың № { $consult } жазбасы түзетілді

err-consult-unknown = Психологтың № { $id } жазбасы жоқ
    .hint = Қараңыз: esep consult list
err-consult-no-kind = Нормаларда психолог кеңесін жазатын жұмыс түрі жоқ
    .hint = Норма топтамаларын қараңыз: esep norms list
err-consult-without-consent = { $student }: { $day } күні психологиялық жұмысқа ата-ананың келісімі жоқ
    .why = Баламен психологиялық жұмыс жазбаша келісіммен ғана жүргізіледі; дағдарыс жағдайында оның себебі көрсетіледі
    .hint = Келісімді жазу: esep document add "#{ $id }" --kind consent --consent { $code } --on { $on }
        Дағдарыс болса: команданы --crisis "себебі" қосып қайталаңыз
err-consult-more-named = Қатысушы { $participants }, ал аталған бала одан көп: { $named }
    .hint = --participants мәнін тексеріңіз
err-consult-individual = Жеке дегеніміз — бір қатысушы, ал мұнда { $count }
    .hint = --individual параметрін алып тастаңыз немесе --participants мәнін тексеріңіз
err-consult-group = Топ дегеніміз — екі және одан көп қатысушы
    .hint = --participants мәнін тексеріңіз
err-consult-known = { $day } күнгі дәл осындай жазба бар: № { $id }
    .why = Психологы, балалары, бағыты, қатысушылары мен мазмұны бірдей
    .hint = Қараңыз: esep consult show { $id }; екі сабақ болса, --summary арқылы ажыратыңыз
err-consult-contact-known = { $student }: { $day } күнгі осы мазмұндағы кеңес жазылған, психологтың № { $consult } жазбасы
    .hint = Қараңыз: esep consult show { $consult }; екі сабақ болса, --summary арқылы ажыратыңыз
err-consult-text-unasked = Жабық жазба терминалда теріледі, ал мұнда сұрайтын ешкім жоқ
    .hint = Файлын көрсетіңіз: --confidential-file ФАЙЛ
err-consult-text-empty = Жабық жазба бос
    .hint = Мәтінін жазыңыз немесе --confidential параметрін алып тастаңыз
err-consult-no-text = № { $id } жазбада жабық мәтін жоқ
    .hint = Қараңыз: esep consult show { $id }
err-consult-text-of-other = № { $id } жазбада өз психологының жабық мәтіні бар: оны басқаға беруге болмайды
    .hint = Алдымен мәтінді алып тастаңыз: esep consult edit { $id } --no-confidential; немесе жаңа жазба жасаңыз
err-consult-vault-known = Құпия сөйлем бар: { $staff }
    .hint = Ауыстыру: esep consult vault change --by "#{ $id }"
err-consult-vault-none = Құпия сөйлем әлі жоқ: { $staff }
    .hint = Жасау: esep consult vault create --by "#{ $id }"
err-consult-vault-forgotten = Құпия сөйлемнің ауыстырылуын кері қайтаруға болмайды
    .why = Ескі сөйлем тарихта сақталмайды: ол енді ештеңе ашпайды
    .hint = Психолог тағы ауыстыра алады: esep consult vault change --by ПСИХОЛОГ
err-consult-vault-changed = Мәтін терілгенше психологтың құпия сөйлемі өзгерді
    .hint = Команданы қайталаңыз
err-vault-damaged = Жабық жазба бүлінген
    .hint = Есепті тексеріңіз: esep doctor; бұрынғы мәтін сақтық көшірмеде болуы мүмкін
err-contact-of-consult = № { $id } жұмыс — психологтың № { $consult } жазбасының бөлігі: күні, уақыты мен психологы сонда өзгереді
    .hint = Түзетіңіз: esep consult edit { $consult }

col-direction = Жұмыс бағыты
col-session-form = Түрі
col-participants = Қатысушы
col-audience = Кіммен
col-requested-by = Кім сұрады
col-crisis = Дағдарыс
col-referred-to = Қайда жіберілді
col-confidential = Жабық жазба
col-child = Бала
col-contact = Жұмыс №
col-sessions = Сабақ саны
col-individual = Жеке
col-group-sessions = Топпен
col-crisis-sessions = Дағдарыс
col-referred = Әрі қарай жіберілді
col-confidential-texts = Жабық жазба саны
