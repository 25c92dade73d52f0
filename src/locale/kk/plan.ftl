## Анықтама

cmd-plan = Жеке жұмыс жоспары: мақсаты, жауаптысы мен мерзімі бар іс-шаралары, не орындалғаны
cmd-plan-make = Есепте тұрған баланың жоспарын жасайды
    .examples =
        esep plan make ахметов әлихан --on 12.09.2026 --goal "Сабаққа тұрақты қатысу" --criteria "Бір тоқсан сабақ қалдырмау"
cmd-plan-edit = Жоспардың мақсатын, шығару шартын немесе күнін түзетеді
cmd-plan-add = Жоспарға іс-шара қосады: не істеледі, кім, қашанға дейін
    .examples =
        esep plan add ахметов әлихан --measure "Ата-анамен әңгіме" --kind-of-work talk_parent --responsible қалиева --due 01.10.2026
        esep plan add ахметов әлихан --measure "Үйірме таңдау" --draft        жауаптысы мен мерзімі әлі шешілмеген
cmd-plan-item = Іс-шараны түзетеді; --reopen орындалды немесе алып тасталды деген белгіні алады
    .examples =
        esep plan item 5 --responsible қалиева --due 15.10.2026
cmd-plan-done = Іс-шараның орындалғанын белгілейді
    .examples =
        esep plan done 5 --on 30.09.2026 --result "Ата-анасы баланы сабаққа өздері әкеледі"
cmd-plan-drop = Енді керек емес іс-шараны жоспардан алып тастайды
cmd-plan-show = Бір баланың жоспары және одан не орындалғаны
cmd-plan-list = Барлық жоспардың іс-шаралары мерзімі бойынша; соңында іс-шарасы жоқ жоспарлар
    .examples =
        esep plan list --open --for қалиева
cmd-report-plans = Жеке жұмыс жоспарлары: не, кім, қашанға дейін істейді, не орындалды, кімнің жоспары жоқ
    .examples =
        esep report plans --term current --format xlsx --out plans.xlsx
cmd-report-hand-in-plans = Жеке жұмыс жоспарлары
arg-goal = Жоспардың мақсаты
arg-criteria = Бала есептен қашан шығарылады: шарты, сөзбен
arg-measure = Не істеледі
arg-kind-of-work = Жұмыс түрі, сәйкесі болса
arg-due = Қай күнге дейін
arg-draft = Жауаптысыз немесе мерзімсіз қалдыру; `esep plan list --open` еске салады
arg-plan-make-on = Жоспар жасалған күн
arg-plan-edit-on = Жоспар жасалған күн
arg-plan-add-responsible = Кім орындайды: аты-жөнінің сөздері
arg-plan-item-responsible = Кім орындайды: аты-жөнінің сөздері
arg-plan-add-on = Іс-шара жоспарға енгізілген күн (әдетте бүгін)
arg-plan-item-on = Іс-шара жоспарға енгізілген күн
arg-plan-item-id = Іс-шараның нөмірі, `esep plan show` көрсеткендей
arg-plan-done-id = Іс-шараның нөмірі, `esep plan show` көрсеткендей
arg-plan-drop-id = Іс-шараның нөмірі, `esep plan show` көрсеткендей
arg-plan-done-on = Орындалған күні
arg-plan-drop-on = Алып тасталған күні
arg-plan-drop-reason = Неге енді керек емес
arg-plan-item = Жоспардың қай іс-шарасы орындалды: нөмірі, `esep plan show` көрсеткендей
arg-no-plan-item = Жұмыс жоспардың ешбір іс-шарасына жатпайды
arg-result = Не шықты
arg-reopen = Орындалды немесе алып тасталды деген белгіні алу
arg-open = Әлі орындалмағандары ғана
arg-plan-list-staff = Осы қызметкердің іс-шаралары ғана: аты-жөнінің сөздері немесе #нөмір

## Қателер

err-plan-known = Жоспар бұрыннан бар, { $made } күні жасалған: { $student }
    .hint = Қарау: esep plan show "#{ $id }" --kind { $kind }
        Іс-шара қосу: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible ҚЫЗМЕТКЕР --due КҮН
err-plan-before-placed = { $on } күнгі жоспар есепке қойылған күннен ({ $placed }) бұрын: { $student }
    .hint = --on күнін тексеріңіз
err-plan-missing = Жоспар әлі жоқ: { $student }
    .hint = Жасаңыз: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"
err-plan-unknown = Жоспар жоқ: { $student }
    .hint = Қай есепте тұрғаны: esep register show "#{ $id }". Жасау: esep plan make "#{ $id }" --on КҮН --goal "…"
err-plan-item-unknown = Жоспарларда № { $item } іс-шара жоқ
    .hint = Қараңыз: esep plan list
err-plan-item-incomplete = { $lacks ->
    [both] Іс-шараны кім, қай күнге дейін орындайтыны айтылмаған
    [responsible] Іс-шараны кім орындайтыны айтылмаған
   *[due] Іс-шара қай күнге дейін орындалатыны айтылмаған
}
    .why = Жауаптысы немесе мерзімі жоқ іс-шара орындалмай қалады; тексергенде ең алдымен соларды іздейді
    .hint = --responsible ҚЫЗМЕТКЕР мен --due КҮН қосыңыз; әлі шешілмесе, жоба етіп қалдырыңыз: --draft
err-plan-item-before-plan = Іс-шара { $set } енгізілген, ал жоспар одан кейін жасалған: { $made }
    .hint = Жоспар мен іс-шараның --on күндерін тексеріңіз
err-plan-due-before-set = Мерзімі { $due } іс-шара жоспарға енгізілген күннен ({ $set }) бұрын
    .hint = Іс-шара ертерек енгізілген болса, сол күнді атаңыз: --on КҮН
err-plan-done-before-set = { $on } күні іс-шара жоспарға енгізілген күннен ({ $set }) бұрын
    .hint = Күнін тексеріңіз; енгізілген күнін түзету: esep plan item { $item } --on КҮН
err-plan-item-known = Жоспарда мұндай іс-шара бұрыннан бар, № { $item }: { $student }
    .hint = Түзету: esep plan item { $item } …; орындалса: esep plan done { $item } --on КҮН
err-plan-item-ended = № { $item } іс-шара { $how ->
    [done] { $on } күні орындалған
   *[dropped] { $on } күні алып тасталған
}
    .hint = Қате болса, белгіні алыңыз: esep plan item { $item } --reopen
err-plan-entry-removed = № { $item } іс-шараны енді өзгертуге болмайды: { $student } { $removed } күні есептен шығарылған
    .why = Жоспар есеппен бірге аяқталды
    .hint = Жүргізілген жұмысты жазу: esep intervention add "#{ $id }" --kind КОД --on КҮН --plan-item { $item }. Қате шығарылған ба? esep history "#{ $id }" және esep undo
err-plan-item-other = № { $item } іс-шара басқа баланың жоспарында: { $student } оған қатысты емес
    .hint = Іс-шаралардың нөмірлері: esep plan show "#{ $id }"

## Хабарлар

plan-made =
    Жоспар жасалды: { $student }, { $day }
    Ары қарай: esep plan add "#{ $id }" --kind { $kind } --measure "…" --responsible ҚЫЗМЕТКЕР --due КҮН
plan-edited = Жоспар түзетілді: { $student }
plan-same = Жоспар солай жазылған: { $student }
plan-item-added = № { $item } іс-шара жоспарға енгізілді: { $measure } — { $student }
plan-item-drafted = № { $item } іс-шара жоба болып енгізілді: { $measure } — { $student }. Толықтыру: esep plan item { $item } --responsible ҚЫЗМЕТКЕР --due КҮН
plan-item-edited = № { $item } іс-шара түзетілді: { $measure } — { $student }
plan-item-same = № { $item } іс-шара солай жазылған: { $measure } — { $student }
plan-item-done = № { $item } іс-шара орындалды: { $measure } — { $student }
plan-item-dropped = № { $item } іс-шара алып тасталды: { $measure } — { $student }
plan-title = Жеке жұмыс жоспары · { $student } · { $register } · { $day }
plan-goal = Мақсаты: { $goal }
plan-criteria = Есептен шығару шарты: { $criteria }
plan-no-criteria = Есептен шығару шарты жазылмаған: esep plan edit "#{ $id }" --criteria "…"
plan-no-items = Іс-шаралар әлі жоқ: esep plan add "#{ $id }" --measure "…" --responsible ҚЫЗМЕТКЕР --due КҮН
plan-list = Жоспарлардың іс-шаралары · { $day } · { $count }
plan-note-overdue = ! Мерзімі өткені: { $count } — esep plan done { $item } --on { $today } --result "…"
plan-note-drafts = ! Жауаптысы немесе мерзімі жоғы: { $count } — esep plan item { $item } --responsible ҚЫЗМЕТКЕР --due КҮН
plan-state-draft = жоба
plan-state-open = орындалуда
plan-state-overdue = мерзімі өткен
plan-state-done = орындалған
plan-state-dropped = алып тасталған
plan-state-ended = есептен шыққан
plan-state-no-plan = жоспар жоқ
plan-state-no-items = іс-шара жоқ
op-plan-make = { $on } жоспар жасалды: { $student } — { $kind }
op-plan-edit = жоспар түзетілді: { $student } — { $kind }
op-plan-add = жоспарға № { $item } іс-шара қосылды: { $student } — { $kind }
op-plan-item = № { $item } іс-шара түзетілді: { $student } — { $kind }
op-plan-done = № { $item } іс-шара орындалды: { $student } — { $kind }
op-plan-drop = № { $item } іс-шара алып тасталды: { $student } — { $kind }

## Бағандар

col-measure = Іс-шара
col-due-on = Мерзімі
col-state = Күйі
col-done-on = Орындалды
col-result = Нәтижесі
col-set-on = Жоспарға енгізілді
col-dropped-on = Алып тасталды
col-made-on = Жоспар күні
col-goal = Мақсаты
col-criteria = Шығару шарты
col-plan-item = Жоспар іс-шарасы
rep-plans = Жеке жұмыс жоспарлары
