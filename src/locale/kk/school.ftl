## Мектеп және оның штаттық бірліктері

cmd-school = Мектеп: атауы, қанша оқушы, педагог-психологтар мен әлеуметтік педагогтердің штаттық бірлігі, нормамен салыстырғанда
cmd-school-show = Мектепті және штаттық бірліктерді көрсетеді: қаншасы бар, норма бойынша қаншасы керек, қаншасы жетпейді
    .examples =
        esep school show
        esep school show --on 01.09.2026 --format xlsx --out бірліктер.xlsx
cmd-school-set = Атауын, БСН-ін және штаттық бірліктерді жазады
    .examples =
        esep school set --post psychologist=1,5 social_pedagogue=1
        esep school set --school-kk "№ 15 орта мектеп" --bin 210440038887
cli-value-posts = ЛАУАЗЫМ=БІРЛІК
arg-post = Лауазымда қанша штаттық бірлік бар: psychologist=1,5 (бірнешеуін қатар беруге болады)
arg-school-show-on = Қай күнге (әдетте бүгін)

school-set = Жазылды. Қарау: esep school show
school-same = Солай жазылған
school-bin = БСН { $bin }
school-pupils = { $day }, { $count } оқушы
school-note = Қанша бірлік керегі норма бойынша саналып, бүтін бірлікке дейін көтеріледі. Бірлік жазылмаған болса, әр қызметкер бір бірлік болып саналады.
op-school-set = мектеп туралы мәлімет{ $posts }

err-bad-post = «{ $value }» — лауазым мен бірлік емес
    .hint = Былай жазыңыз: --post psychologist=1,5 (0-ден 100-ге дейін, үтірден кейін екі цифрдан артық емес)

col-people = Қызметкер
col-posts = Штаттық бірлік
col-posts-needed = Керек бірлік
col-posts-missing = Жетпейді
