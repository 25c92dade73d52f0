## Кеңеске ұсыныстар

cmd-proposal = Баланы есепке қою туралы кеңеске ұсыныстар
cmd-proposal-add = Баланы есепке қоюды ұсынады; шешімді кеңес қабылдайды
    .examples =
        esep proposal add ахметов --kind in_school --ground truancy --on 18.11.2026 --by қалиева
        esep proposal add ахметов --kind in_school --ground truancy --on 18.11.2026 --signal 5 --representation "…"
cmd-proposal-list = Ұсыныстар және олар бойынша не шешілді
    .examples =
        esep proposal list --open
cmd-proposal-show = Бір ұсынысты мәтіндерімен көрсетеді
cmd-proposal-edit = Кеңес шешкенге дейін ұсынысты түзетеді
cmd-proposal-withdraw = Кеңес шешкенге дейін ұсынысты қайтарып алады
    .examples =
        esep proposal withdraw 3 --on 20.11.2026 --reason "сабаққа келе бастады"

arg-proposal-add-kind = Қай есепке
arg-proposal-edit-kind = Қай есепке
arg-proposal-add-by = Кім ұсынады: аты-жөнінің сөздері
arg-proposal-edit-by = Кім ұсынады: аты-жөнінің сөздері
arg-representation = Ұсыныс мәтіні: неге
arg-character-reference = Баланың мінездемесі
arg-signal = Ұсыныс жауап беретін белгілердің нөмірлері
arg-proposal-list-open = Кеңес әлі шешпегендері ғана
arg-proposal-show-id = Ұсыныстың нөмірі, `esep proposal list` көрсеткендей
arg-proposal-edit-id = Ұсыныстың нөмірі, `esep proposal list` көрсеткендей
arg-proposal-withdraw-id = Ұсыныстың нөмірі, `esep proposal list` көрсеткендей

proposal-added = № { $id } ұсыныс жазылды: { $student } — { $register }. Күн тәртібіне енгізу: esep council agenda ОТЫРЫС --proposal { $id }
proposal-edited = № { $id } ұсыныс түзетілді: { $student }
proposal-same = № { $id } ұсыныс солай жазылған: { $student }
proposal-withdrawn = № { $id } ұсыныс қайтарып алынды: { $student }
proposal-title = Ұсыныстар · { $count }
proposal-one = № { $id } ұсыныс · { $student }
proposal-state-open = отырысты күтуде
proposal-state-planned = күн тәртібінде
proposal-state-decided = шешілді
proposal-state-withdrawn = қайтарып алынды

col-proposal = Ұсыныс
col-representation = Ұсыныс мәтіні
col-character-reference = Мінездеме
col-signals = Белгілер
col-council = Отырыс
col-decision = Шешім

op-proposal-add = { $on } ұсыныс № { $proposal }: { $student } — { $register }
op-proposal-edit = № { $proposal } ұсыныс түзетілді: { $student }
op-proposal-withdraw = № { $proposal } ұсыныс { $on } қайтарып алынды: { $student }

err-proposal-unknown = № { $id } ұсыныс жоқ
    .hint = Қараңыз: esep proposal list
err-proposal-not-needed = Мына есепке қоюға кеңестің шешімі керек емес: { $register }
    .hint = Бірден қойыңыз: esep register place "#{ $id }" --kind { $kind } --ground { $ground } --on { $on }
err-proposal-open = { $student }: мына есепке ұсыныс бұрыннан бар: { $register }, № { $id }, { $day }
    .why = Бір баланы бір есепке екі рет ұсынбайды
    .hint =
        Толықтыру: esep proposal edit { $id } …
        Белгіні соған байланыстыру: esep signal resolve НӨМІР --as proposal --proposal { $id } --on КҮН
err-proposal-withdrawn = № { $id } ұсыныс { $day } қайтарып алынған
    .hint =
        Қараңыз: esep proposal show { $id }
        Қажет болса, жаңасын жазыңыз: esep proposal add
err-proposal-decided = № { $id } ұсыныс бойынша шешім қабылданған ({ $decision }, № { $council } отырыс): { $student }
    .hint = Қараңыз: esep council show { $council }
err-proposal-planned = № { $id } ұсыныс № { $council } отырыстың күн тәртібінде тұр: { $student }
    .hint = Алдымен күн тәртібінен алыңыз: esep council show { $council }, содан кейін esep council agenda { $council } --drop ТАРМАҚ
err-withdrawn-before-proposed = № { $id } ұсыныс { $day } жазылған, оны { $on } күні қайтарып алуға болмайды
    .hint = --on күнін тексеріңіз
