# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows } жол, тақырыптар { $line }-жолда
import-counts = {"  "}жаңа { $new } · өзгергені { $changed } · өзгеріссіз { $unchanged } · қабылданбағаны { $rejected }
import-line = {"  "}{ $line }-жол · { $column }: { $what }
import-line-rejected = {"  "}{ $line }-жол қабылданбады · { $column }: { $what }
import-more = {"  "}… және тағы { $count }
import-new-staff = {"  "}Жаңа қызметкерлер, лауазымы жоқ: { $names }. Көрсету: esep staff edit … --role КОД
import-done = Жазылды. Кері қайтару: esep undo { $operation }
import-nothing = Жаңалық жоқ, ештеңе жазылған жоқ.
import-rejected-file = Қабылданбаған жолдар { $path } файлында: түзетіп, соны енгізіңіз.
import-passed-over = {"  "}жазбасыз қалдырылған жол (бос, жиынтық, қайталанған тақырып): { $count }
import-unread = {"  "}оқылмайтын бағандар: { $headings }
import-unread-near = {"  "}«{ $heading }» бағаны оқылмайды. Бұл { $near } ме? Олай болса: --map "{ $heading }={ $column }"
import-unknown-label = {"  "}белгісіз: «{ $label }». Ұқсасы: { $near }. Біржола көрсету: --map-code "{ $label }={ $code }" --save-map АТЫ

op-import-students = оқушылар енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-entries = есеп жазбалары енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-interventions = жұмыстар енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-attendance = { $term } сабаққа қатысуы енгізілді: жаңа { $new }, өзгергені { $changed }

## Help

cmd-import = Тізімдерді файлдан енгізеді; қате жолдарды бөлек шығарады, ешкімді өшірмейді
cmd-import-students = Оқушылар мен сыныптар тізімін енгізеді
    .examples =
        esep import students тізім.csv --since 01.09.2026 -n      не өзгеретінін ғана көрсету
        esep import students тізім.csv --since 01.09.2026
cmd-import-entries = Есеп жазбаларының тізімін енгізеді
cmd-import-interventions = Жүргізілген жұмыстар тізімін енгізеді
arg-all-or-nothing = Бір жолы қате болса, файлды мүлде алмау
arg-sheet = Кітаптың парағы: аты немесе нөмірі
arg-map = Осы тақырыптың астында қай баған тұр: "Фамилия=last_name"; «-» — оқылмасын
arg-map-code = Бұл сөз қай кодты білдіреді: "төбелес=antisocial_behaviour"
arg-use-map = Осы атпен сақталған сәйкестікті алу
arg-save-map = Тақырыптар мен сөздердің сәйкестігін осы атпен сақтау
cli-value-sheet = ПАРАҚ
cli-value-map = ТАҚЫРЫП=БАҒАН
cli-value-label = СӨЗ=КОД

## Errors

err-import-folder = { $path } — қалта, ал файл керек
    .hint = Тізім файлын атаңыз
err-import-no-heading = { $path }: тақырып жолы табылмады
    .why = Мына бағандар керек: { $columns }
    .hint = Файлды Excel-де ашып, алғашқы жолдарын тексеріңіз; бос файл енгізілмейді
err-import-columns-missing = { $path }: тақырыпта ({ $line }-жол) мыналар жетіспейді: { $columns }
    .why = Барлары: { $headings }
    .hint = Бағанды қосыңыз немесе өзіңіз атаңыз: --map "{ $first }={ $column }"
err-import-not-text = { $path } — мәтін де, Excel кітабы да емес немесе бүлінген
    .why = Ішінде нөл байттар бар
    .hint = Тізімді жасаған бағдарламада ашып, .xlsx немесе «CSV UTF-8» түрінде қайта сақтаңыз
err-import-page = { $path } — тізім емес, веб-бет немесе құжат
    .why = Кейбір жүйелер мұндай файлды «Excel» деп береді
    .hint = Оны Excel-де ашып, .xlsx етіп сақтаңыз да, сол файлды енгізіңіз
err-import-bad-letters = { $path }: { $line }-жолда әріпке айналмайтын байттар тұр
    .why = Файл бүлінген немесе бөліктері әртүрлі кодтаумен жазылған
    .hint = Excel-де ашып, аттарды тексеріңіз де, «CSV UTF-8» түрінде сақтаңыз
err-import-line-too-long = { $path }: { $line }-жол { $limit } МиБ-тан ұзын
    .why = Тізімде мұндай жол болмайды: тырнақша жабылмаған немесе файл бүлінген болар
    .hint = Тізімді .xlsx немесе «CSV UTF-8» түрінде қайта сақтаңыз
err-import-too-wide = { $path }: { $line }-жолда { $limit } ұяшықтан көп
    .hint = Файлды Excel-де тексеріңіз: тізімде мұнша баған болмайды
err-import-quote-open = { $path }: { $line }-жолда ашылған тырнақша еш жерде жабылмаған
    .why = Одан төменгінің бәрі бір ұяшыққа түсіп кетер еді
    .hint = Сол жолды түзетіңіз немесе тізімді Excel-ден .xlsx етіп сақтаңыз
err-import-quote-stray = { $path }: { $line }-жолда жабатын тырнақшадан кейін мәтін тұр
    .why = Тырнақша әлдеқайда жоғарыда ашылған болуы мүмкін, онда арадағы жолдар жоғалар еді
    .hint = Ұяшық ішіндегі тырнақша екі рет жазылады: "ЖШС ""Ромашка"""; немесе тізімді .xlsx етіп сақтаңыз
err-import-changed = { $path } оқылып жатқанда өзгерді; ештеңе жазылған жоқ
    .hint = Оны басқа бағдарламаларда жауып, қайталаңыз
err-import-pipe-too-long = Арна арқылы { $limit } МиБ-тан көп келді
    .hint = Тізімді файлға сақтап, атын жазыңыз: esep import … ФАЙЛ
err-import-no-sheets = { $path } — кітап емес, онда парақ жоқ
    .hint = --sheet дегенді алып тастаңыз
err-import-no-workbook = { $path } — мұрағат немесе құжат, бірақ .xlsx, .xls не .ods кітабы емес
    .hint = Тізімді Excel-де ашып, .xlsx етіп сақтаңыз
err-import-workbook-damaged = { $path }: кітап бүлінген немесе соңына дейін жазылмаған
    .hint = Excel-де ашып, түзетуге келісіңіз де, қайта сақтаңыз
err-import-workbook-password = { $path }: кітап құпиясөзбен жабылған
    .hint = Excel-де ашып, құпиясөзін алып тастаңыз (Файл → Мәліметтер → Кітапты қорғау) да, сақтаңыз
err-import-workbook-too-large = { $path }: кітап тым үлкен
    .why = { $limit } МиБ-қа дейінгі және толтырылған төрт миллион ұяшыққа дейінгі кітап оқылады; шағын файл да орасан болып жазылуы мүмкін
    .hint = Тізімі бар бір парақты ғана алыңыз (--sheet ПАРАҚ) немесе оны «CSV UTF-8» етіп сақтаңыз: мұндай файлдың ұзындығы шектелмейді
err-import-sheet-unknown = { $path }: «{ $sheet }» деген парақ жоқ. Парақтар:
    .hint = Парақты атымен не нөмірімен жазыңыз: --sheet 1
err-import-sheets-several = { $path }: тізім бірнеше парақта бар, қайсысы керек?
    .hint = --sheet "{ $sheet }"
err-import-all-or-nothing = { $path }: { $count } жол қабылданбады, сондықтан ештеңе жазылған жоқ
    .hint = Түзетіңіз немесе --all-or-nothing параметрінсіз енгізіңіз
err-import-map-form = Түсініксіз: «{ $said }»
    .hint = --map "Тақырып=баған", --map-code "сөз=код"
err-import-map-column = «{ $column }» деген баған жоқ
    .hint = Барлары: { $known }; «-» — оқылмасын
err-import-map-heading = Файлда «{ $heading }» деген тақырып жоқ
    .hint = Барлары: { $headings }
err-import-map-code = «{ $code }» деген код жоқ
    .hint = Ұқсастары: { $known }
err-import-map-unknown = «{ $name }» деген сақталған сәйкестік жоқ
    .hint = Сақтау: esep import … ФАЙЛ --map "Тақырып=баған" --save-map АТЫ
