## Анықтама

cmd-review = Қарау: есептегі уақыт не берді, не ұсынылады; кім есептен шығуы керек
cmd-review-add = Қарауды жазып, келесі қарау күнін белгілейді
    .examples =
        esep review add ахметов әлихан --on 25.12.2026 --outcome improved --criteria-met --propose remove --by қалиева
        esep review add ким дана --on 25.12.2026 --outcome no_change --propose extend --until 30.06.2027
cmd-review-edit = Қарау туралы жазбаны түзетеді
cmd-review-list = Қараулар тізімі
cmd-review-exits = Кім есептен шығуы керек: шарты орындалған, шығару ұсынылған, мерзімі аяқталып келеді
    .examples =
        esep review exits
        esep review exits --within 60
arg-criteria-met = Жоспардағы шығару шарты орындалған
arg-criteria-not-met = Жоспардағы шығару шарты орындалмаған
arg-propose = Кеңеске не ұсынылады: continue (сол күйінде қалдыру), extend (ұзарту), remove (шығару)
arg-next = Келесі қарау күні (әдетте келесі тоқсанның, айдың немесе жылдың соңы — осы есепте қалай қабылданса)
arg-within = Жоспарлы аяқталуын неше күн алға қарау (әдетте нормадағыдай)
arg-review-add-on = Қаралған күні
arg-review-edit-on = Қаралған күні
arg-review-add-until = Қай күнге дейін ұзарту ұсынылады
arg-review-edit-until = Қай күнге дейін ұзарту ұсынылады
arg-review-add-by = Кім қарады: аты-жөнінің сөздері
arg-review-edit-by = Кім қарады: аты-жөнінің сөздері
arg-review-add-words = Не анықталды, сөзбен
arg-review-edit-words = Не анықталды, сөзбен
arg-review-edit-id = Қараудың нөмірі, `esep review list` көрсеткендей
cli-value-what = НЕ

## Қателер

err-bad-propose = «{ $value }» — ұсыныс емес
    .hint = --propose continue, extend немесе remove деп жазыңыз
err-bad-days = «{ $value }» — күн саны емес
    .hint = Бүтін сан жазыңыз: --within 30
err-review-unknown = № { $review } қарау жоқ
    .hint = Қараңыз: esep review list
err-review-before-placed = { $on } күнгі қарау есепке қойылған күннен ({ $placed }) бұрын: { $student }
    .hint = --on күнін тексеріңіз
err-review-after-removal = { $on } күнгі қарау есептен шығарылған күннен ({ $removed }) кейін: { $student }
    .hint = --on күнін тексеріңіз
err-review-known = { $day } күнгі қарау бұрыннан жазылған, № { $review }: { $student }
    .hint = Түзету: esep review edit { $review } …
err-review-no-plan = Шығару шартын салыстыратын жоспар жоқ: { $student }
    .hint = Жоспар жасаңыз: esep plan make "#{ $id }" --kind { $kind } --on { $today } --goal "…" --criteria "…"; немесе --criteria-met дегенді алып тастаңыз
err-review-no-criteria = Жоспарда бала есептен қашан шығарылатыны жазылмаған: { $student }
    .why = Шарт жазылғанда ғана оны орындалды деуге болады
    .hint = Жазыңыз: esep plan edit "#{ $id }" --kind { $kind } --criteria "…"; немесе --criteria-met дегенді алып тастаңыз
err-review-until = --until мерзімі ұзарту ұсынылғанда ғана аталады
    .hint = --propose extend қосыңыз немесе --until дегенді алып тастаңыз
err-review-next-before = Келесі қарау { $next } осы қараудан ({ $on }) кейін емес
    .hint = { $on } күнінен кейінгі күнді атаңыз: --next КҮН
err-review-next-unknown = Күнтізбеде { $on } күнінен кейінгі тоқсан жоқ: келесі қарау күні есептелмейді
    .hint = Оны өзіңіз атаңыз: --next КҮН

## Хабарлар

review-added =
    { $day } күнгі қарау жазылды: { $student } — { $outcome }.{ $known ->
        [yes] {" "}Келесісі — { $next }.
       *[no] {""}
    }{ $proposes ->
        [extend] {" "}Ұзарту ұсынылды: esep council agenda N --review "#{ $id }"
        [remove] {" "}Шығару ұсынылды: esep council agenda N --removal "#{ $id }"
       *[continue] {""}
    }
review-edited = № { $review } қарау түзетілді: { $student }
review-same = № { $review } қарау солай жазылған: { $student }
review-list = Қараулар
review-exits = Есептен шығуы керек балалар · { $day }, жоспарлы аяқталуы { $until } күніне дейін · { $count }
review-exits-next =
    Кеңеске шығару: esep council agenda N --removal ОҚУШЫ
    Шешім шыққан болса: esep register remove ОҚУШЫ --on КҮН --ground КОД --protocol N
    Ұзаққа қалдыру тек шешіммен болады: esep register extend ОҚУШЫ --on КҮН --until КҮН --protocol N
review-criteria-yes = орындалған
review-criteria-no = орындалмаған
review-proposes-continue = сол күйінде қалдыру
review-proposes-extend = ұзарту
review-proposes-remove = шығару
review-why-criteria-met = шарты орындалған
review-why-proposed = шығару ұсынылған
review-why-end-passed = мерзімі өткен
review-why-end-near = мерзімі аяқталып келеді
op-review-add = { $on } қаралды: { $student } — { $kind }
op-review-edit = № { $review } қарау түзетілді: { $student } — { $kind }

## Бағандар

col-criteria-met = Шығару шарты
col-proposes = Ұсынылғаны
col-findings = Не анықталды
col-reviewed-on = Қаралған күні
col-why = Неге
