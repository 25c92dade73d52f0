# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows } жол, тақырыптар { $line }-жолда
import-count-new = жаңа { $count }
import-count-moved = басқа сыныпқа ауысқаны { $count }
import-count-back = қайта келгені { $count }
import-count-changed = өзгергені { $count }
import-count-unchanged = өзгеріссіз { $count }
import-count-in-doubt = күмәндісі { $count }
import-count-rejected = қабылданбағаны { $count }
import-count-missing = файлда жоғы { $count }
import-step-new = {"  "}{ $line }-жол · жаңа: { $name }, { $what }
import-step-added = {"  "}{ $line }-жол · қосылады: { $name }, #{ $id } · { $what }
import-step-back = {"  "}{ $line }-жол · мектепке қайта келді: { $name }, #{ $id } · { $what }
import-step = {"  "}{ $line }-жол · { $name }, #{ $id } · { $what }
import-doubt-near = {"  "}{ $line }-жол күмәнді: { $name }. Тіркелген { $candidates } осы бала ма? Иә болса: --same "{ $line }=#{ $id }"; жоқ, басқа бала болса: --new { $line }
import-doubt-other-name = {"  "}{ $line }-жол күмәнді: бұл ЖСН-мен { $candidates } жазылған, ал файлда { $name }. Сол бала болса: --same "{ $line }=#{ $id }"; әйтпесе ЖСН-ді тексеріңіз
import-too-large = Тым көп өзгерер еді ({ $rows } жолдан { $count }): мұндай тізім --accept-large-change дегенмен ғана жазылады
import-progress-read = Оқылған жол: { $rows }
import-progress = { $total } жолдан { $rows } өңделді, { $left } с қалды
import-ask = Ешкім өшірілмейді. { $count } жол жазылсын ба? [и/Ж]
import-not = Ештеңе жазылған жоқ.
import-plan-saved = Жоспар { $path } файлына жазылды; есепте ештеңе өзгерген жоқ. Жоспарда балалардың аты бар: оны тізімнің өзіндей сақтаңыз. Орындау: esep import apply "{ $path }"
import-left-head = Осы сыныптарда жазылған, бірақ файлда жоқ ({ $count }). Олар { $day } кетсе:
import-left-child = {"  "}{ $student }: esep student leave "#{ $id }" --on { $on }
import-left-entry = {"  "}  әлі есепте — { $register }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground transferred --protocol N
import-left-unsure = Қабылданбаған немесе күмәнді жол бар: алдымен соны түзетіңіз, әйтпесе сол жолдағы бала кеткен болып шығады.
import-left-ask = { $count } оқушы { $day } кетті деп белгіленсін бе? Есеп жазбалары сол күйі қалады. [и/Ж]
import-left-done = { $day } кеткені белгіленді: { $count }. Кері қайтару: esep undo { $operation }
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
import-label-near = {"  "}белгісіз: «{ $label }». Бұл { $near } ме? Біржола көрсету: --map-code "{ $label }={ $code }" --save-map АТЫ
import-label-unknown = {"  "}белгісіз: «{ $label }». Біржола көрсету: --map-code "{ $label }=КОД" --save-map АТЫ. Кодтар: { $known }

op-import-students = оқушылар енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-entries = есеп жазбалары енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-interventions = жұмыстар енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-attendance = { $term } сабаққа қатысуы енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-plans = жоспарлар енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-council = кеңес шешімдері енгізілді: жаңа { $new }, өзгергені { $changed }
op-import-documents = құжаттар енгізілді: жаңа { $new }, өзгергені { $changed }

col-held-on = Отырыс күні
col-dated = Құжат күні
op-import-left = тізімде жоқ оқушылардың кеткені белгіленді, { $on }: { $count }

## Help

cmd-import = Тізімдерді файлдан енгізеді; қате жолдарды бөлек шығарады, ешкімді өшірмейді
cmd-import-students = Оқушылар мен сыныптар тізімін енгізеді
    .examples =
        esep import students тізім.csv --since 01.09.2026 -n      не өзгеретінін ғана көрсету
        esep import students тізім.csv --since 01.09.2026
cmd-import-entries = Есеп жазбаларының тізімін енгізеді
cmd-import-interventions = Жүргізілген жұмыстар тізімін енгізеді
cmd-import-plans = Жеке жоспарларды енгізеді: әр іс-шараға бір жол
cmd-import-council = Профилактика кеңесінің бұрынғы шешімдерін енгізеді; есеп жазбалары одан бұрын енгізіледі
cmd-import-documents = Құжаттар журналын енгізеді
arg-all-or-nothing = Бір жолы қате болса, файлды мүлде алмау
arg-sheet = Кітаптың парағы: аты немесе нөмірі
arg-map = Осы тақырыптың астында қай баған тұр: "Фамилия=last_name"; «-» — оқылмасын (бірнеше рет жазуға болады)
arg-map-code = Бұл сөз қай кодты білдіреді: "төбелес=antisocial_behaviour" (бірнеше рет жазуға болады)
arg-use-map = Осы атпен сақталған сәйкестікті алу
arg-save-map = Тақырыптар мен сөздердің сәйкестігін осы атпен сақтау
cmd-import-apply = --plan-out арқылы жазылған жоспарды орындайды: содан бері есеп те, тізім де өзгермеген болса
arg-plan-out = Ештеңе өзгертпей, жоспарды файлға жазу (JSON, балалардың аты бар); орындау: esep import apply ФАЙЛ
arg-import-apply-path = Жоспар файлы
arg-same = Күмәнді жол осы бала туралы: --same 112=#45 (бірнеше рет жазуға болады)
arg-import-students-new = Күмәнді жол жаңа бала туралы (бірнеше рет жазуға болады)
arg-accept-large-change = Өзгергені не күмәндісі 10 жолдан көп әрі тізімнің 10 %-ынан артық болса да жазу. Жаңа оқушылар, толтырылған бос орындар, өз параллелі мен бір сынып жоғарыға ауысу есептелмейді. Бұрынғысынан төмен сынып есептеледі, азайып кеткен сабақ күндері де: бұл былтырғы тізімнің белгісі
arg-left-on = Файлдағы сыныптарда жазылған, бірақ файлда жоқ балаларды осы күннен бастап кетті деп белгілеуді ұсыну: көрсету, ал -y болса не сұраққа келіссе, жазу. Есеп жазбалары жабылмайды
cli-value-same = ЖОЛ=#НӨМІР
cli-value-line = ЖОЛ
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
err-bad-same = «{ $value }» — ЖОЛ=#НӨМІР емес
    .hint = Мысалы: --same 112=#45 — 112-жол #45 оқушы туралы
err-import-line-unknown = { $path }: { $line }-жолда жазба жоқ
    .hint = Жолдың нөмірі — esep import … -n көрсететін нөмір
err-import-large-change = { $path }: тым көп өзгерер еді; ештеңе жазылған жоқ
    .why = Ескісі өшетін не ауысатын жол — { $changed }, күмәндісі — { $doubts }, барлық жол — { $rows }. Бұл басқа мектептің, былтырғы немесе бағандары жылжып кеткен тізім болуы мүмкін
    .hint = Не өзгеретінін қараңыз: сол пәрмен, -n қосып. Бәрі дұрыс болса, --accept-large-change қосыңыз
err-import-plan-other = { $path }: көрсетілгеннен басқа нәтиже шықты; ештеңе жазылған жоқ
    .hint = Есеп басқа терезеде өзгерген: пәрменді қайталаңыз
err-import-plan-pipe = Жоспар сақталмайды: тізім арна арқылы келді, оны кейін қайта оқу мүмкін емес
    .hint = Тізімді файлға сақтаңыз
err-import-plan-over = { $path } — тізімнің не есептің өзі, үстінен жоспар жазылмайды
    .hint = Басқа файл атаңыз: --plan-out жоспар.json
err-import-plan-unknown = { $path } — енгізу жоспары емес
    .hint = Жоспарды жазатын: esep import … --plan-out ФАЙЛ
err-import-plan-stale = Жоспар жасалғалы бері есеп өзгерген; ештеңе жазылған жоқ
    .hint = Жоспарды қайта жасаңыз: { $command } --plan-out "{ $plan }"
err-import-plan-list = Жоспар жасалғалы бері { $path } тізімі өзгерген; ештеңе жазылған жоқ
    .hint = Жоспарды қайта жасаңыз: { $command } --plan-out "{ $plan }"
