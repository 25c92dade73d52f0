## Театрға, музейге және басқа жерлерге бару

cmd-outing = Театр, музей және басқа жерлерге бару: кім барды, нешеуі тегін, осы айда бірде-бір рет бармаған сыныптар
cmd-outing-add = Баруды жазады: сыныптар немесе жеке балалар, қанша оқушы барды, оның нешеуі тегін
    .examples =
        esep outing add --kind theatre --on 12.11.2026 --place "ЖКТ, «Алдар көсе»" --class 7А 7Б --pupils 46 --free 12 --by қалиева
        esep outing add "ким дана" "#12" --kind museum --on 14.11.2026 --free 2
cmd-outing-edit = Жазылған баруды түзетеді; --class пен --student тізімді түгел ауыстырады
    .examples =
        esep outing edit 3 --pupils 44 --free 12
cmd-outing-list = Жазылған барулар
    .examples =
        esep outing list --month 2026-11
        esep outing list --term current
cmd-outing-coverage = Осы айда театрда не музейде болған және болмаған сыныптар; олардағы есепте тұрған балалар
    .examples =
        esep outing coverage --month 2026-11
cmd-report-outings = Театр мен музейге бару: қанша оқушы, оның нешеуі тегін, нешеуі есепте
    .examples =
        esep report outings --year 2026-2027
        esep report outings --term current --format xlsx --out барулар.xlsx
cmd-report-hand-in-outings = Театр мен музейге бару
cli-value-month = АЙ
arg-outing-add-kind = Қайда барды
arg-outing-edit-kind = Қайда барды
arg-outing-edit-id = Бару нөмірі, `esep outing list` көрсеткендей
arg-place = Қай театр не музей, не көрді
arg-outing-add-class = Барған сыныптар: 7А 7Б
arg-outing-edit-class = Барған сыныптар; мәні берілмесе — бірде-бір сынып
arg-outing-edit-student = Аты аталған балалар; мәні берілмесе — ешкім
arg-pupils = Қанша оқушы барды; тек балалар аталса, өзі саналады
arg-free = Оның нешеуі тегін; ешкім болмаса — 0
arg-outing-add-by = Кім апарды: аты-жөнінің сөздері
arg-outing-edit-by = Кім апарды: аты-жөнінің сөздері
arg-report-outings-public = Мектептен тысқа беру үшін: есепте тұрған балалар туралы бағандарсыз, аз сандардың орнында *
arg-month = Ай: 2026-11 немесе 11.2026

outing-added = № { $id } бару: { $kind }, { $day } — { $pupils } оқушы, оның ішінде тегін { $free }
outing-edited = № { $id } бару түзетілді
outing-same = № { $id } бару солай жазылған
outing-empty-class = { $day } күні мына сыныптарда бірде-бір оқушы жазылмаған: { $classes }. Сыныптың әрпін тексеріңіз
outing-list = Барулар: { $count }; { $pupils } оқушы, оның ішінде тегін { $free }
outing-coverage = Айына бір рет бару
outing-month = { $kinds } · { $days }
outing-covered = Барған сынып: { $n }, барлығы { $m }.
outing-not-covered = ! Осы айда бірде-бір рет бармады: { $classes } — esep outing add
outing-visited-yes = иә
outing-visited-no = жоқ
op-outing-add = { $on } № { $outing } бару: { $kind } { $student }
op-outing-edit = № { $outing } бару түзетілді

err-bad-count-or-none = { $argument }: «{ $value }» — сан емес
    .hint = Бүтін сан жазыңыз, ешкім болмаса — 0
err-bad-month = { $argument }: «{ $value }» — ай емес
    .hint = Былай жазыңыз: 2026-11 немесе 11.2026
err-outing-unknown = № { $id } бару жоқ
    .hint = Қараңыз: esep outing list
err-outing-of-nobody = Кім барғаны айтылмаған
    .hint = Сыныптарды (--class 7А 7Б --pupils 46) немесе балаларды атаңыз
err-outing-more-named = Аты аталған бала { $named }, ал барған оқушы { $pupils }
    .hint = --pupils мәнін тексеріңіз
err-outing-more-free = Тегін барған { $free }, ал барлық барған оқушы { $pupils }
    .hint = --free мен --pupils мәндерін тексеріңіз
err-outing-known = Мұндай бару жазылған: № { $id }, { $day }
    .why = Күні, түрі, орны, сыныптары мен балалары бірдей
    .hint = Түзету: esep outing edit { $id }; басқа бару болса, --place қосыңыз

col-outing-kind = Қайда
col-place = Орны
col-classes = Сыныптар
col-named = Аталғандар
col-free = Тегін
col-visits = Бару саны
col-on-register = Оның ішінде есептегілер
col-register-children = Есептегі бала
col-last-visit-on = Соңғысы
col-register-visited = Оның ішінде барғаны
col-visited = Барды
rep-sheet-outings = Театр мен музей
rep-outings = Театрға, музейге және басқа жерлерге бару
rep-note-public-outings = * — көрсетілмеген: 1–{ $largest } оқушыға ғана қатысты сандар және оларды есептеп табуға болатын сандар.
rep-note-outings =
    «Оның ішінде есептегілер» — кеңес есепке қойған балалардың барулары: аты аталғандар, ал сыныптан ешкім аталмаса, сол
    сыныптағы есепте тұрғандардың бәрі. «Есептегі бала» — бұлар қанша бөлек бала.
