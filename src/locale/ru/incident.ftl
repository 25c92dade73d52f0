## Травля (буллинг): информация, сроки, решение органа образования (приказ № 506)

cmd-incident = Травля (буллинг): информация, роли детей, сроки по приказу № 506, решение органа образования
    .below =
        Линии помощи: 111 — права семьи, женщин и детей, круглосуточно, бесплатно
                      150 — детям и молодёжи, анонимно
                      112 — служба спасения
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel parent --from "мать" --by калиева --words "обзывают и отнимают телефон" --times 3 --victim "ким дана" --initiator "ахметов алихан"
        esep incident step 1 head --at "22.11.2026 11:00"
        esep incident list --open
cmd-incident-add = Записывает информацию о травле: как и от кого пришла, что случилось, у каждого ребёнка своя роль
    .examples =
        esep incident add --received "22.11.2026 09:30" --channel child --words "дразнят в чате" --victim "ким дана" --witness "#3" "#4"
cmd-incident-role = Меняет роль ребёнка или добавляет ребёнка, с причиной
    .examples =
        esep incident role 1 ахметов --role participant --reason "начал не он: рассказали свидетели"
cmd-incident-step = Записывает, что сделано; повторно — исправляет. Шаги: head, talks, result, authority, school, police, decision_sent
    .examples =
        esep incident step 1 talks --at "23.11.2026 15:00" --by калиева --words "поговорили с обеими сторонами и родителями"
        esep incident step 1 authority --at 22.11.2026 --number 01-15/88
cmd-incident-decide = Записывает решение органа образования: recognised (травля) или not_recognised (не травля)
    .examples =
        esep incident decide 1 recognised --on 24.11.2026 --number 12
cmd-incident-follow = После признания травли: предлагает совету учёт для инициатора и сопровождение для пострадавшего
    .examples =
        esep incident follow 1 --on 25.11.2026 --by калиева
cmd-incident-close = Закрывает случай после решения органа образования
    .examples =
        esep incident close 1 --on 20.12.2026 --words "отношения наладились, планы выполняются"
cmd-incident-cyber = Кибербуллинг: адрес, доказательства, заявка в экспертную группу, ответ, предписание, удаление
    .examples =
        esep incident cyber 1 --address "https://example.kz/p/1" --content insult --evidence "снимки экрана в деле" --applied 23.11.2026 --application 7
        esep incident cyber 1 --address "https://example.kz/p/1" --answered 25.11.2026 --answer "признано" --ordered 26.11.2026 --removed 27.11.2026
cmd-incident-awareness = Записывает разъяснительную работу против травли; нужна не реже раза в четверть
    .examples =
        esep incident awareness --on 17.11.2026 --audience pupils --pupils 120 --words "классные часы в 5–7 классах" --by калиева
cmd-incident-show = Один случай: что известно, роли детей, все сроки — когда, кем, вовремя ли
    .examples =
        esep incident show 1
cmd-incident-list = Случаи, их состояние и ближайший срок; четверти без разъяснительной работы
    .examples =
        esep incident list --open
cmd-report-bullying-log = Журнал учёта информации о травле (столбцы приказом не установлены, эти — наши)
    .examples =
        esep report bullying-log --term current --format xlsx --out журнал.xlsx
cmd-report-bullying = Травля в цифрах: каналы, роли, решения, соблюдение сроков, разъяснительная работа
    .examples =
        esep report bullying --term current
cmd-report-hand-in-bullying-log = Журнал учёта информации о травле
cmd-report-hand-in-bullying = Травля в цифрах

cli-value-moment = "ДАТА ВРЕМЯ"
cli-value-role = РОЛЬ
cli-value-step = ШАГ
cli-value-decision = РЕШЕНИЕ
cli-value-audience = С_КЕМ
arg-incident-add-received = Когда пришла информация: "22.11.2026 09:30"; отсюда идут сроки
arg-incident-add-channel = Канал
arg-incident-add-from = От кого, словами
arg-incident-add-by = Кто записал: слова имени
arg-incident-add-words = Что случилось
arg-incident-add-happened = День случившегося, последний из нескольких
arg-incident-add-times = Сколько раз; два и больше — систематически
arg-incident-add-victim = Пострадавшие: ИИН, #номер или слова имени в кавычках
arg-incident-add-initiator = Инициаторы
arg-incident-add-participant = Участники
arg-incident-add-witness = Свидетели
arg-incident-role-id = Номер случая, как в `esep incident list`
arg-incident-role-role = Роль: victim ({ incident-role-victim }), initiator ({ incident-role-initiator }), participant ({ incident-role-participant }) или witness ({ incident-role-witness })
arg-incident-role-reason = Почему роль меняется
arg-incident-step-id = Номер случая
arg-incident-step-step = Шаг: head (директору), talks (беседы), result (результат директору), authority (орган образования), school (школа ребёнка; своему ученику — своей школе), police (полиция), decision_sent (решение отправлено)
arg-incident-step-at = Когда: "22.11.2026 11:00" или день
arg-incident-step-by = Кто сделал: слова имени
arg-incident-step-words = Что получилось
arg-incident-decide-id = Номер случая
arg-incident-decide-decision = recognised (травля) или not_recognised (не травля)
arg-incident-decide-on = День решения
arg-incident-decide-number = Номер решения
arg-incident-follow-id = Номер случая
arg-incident-follow-on = День предложений (обычно сегодня)
arg-incident-follow-by = Кто предлагает: слова имени
arg-incident-close-id = Номер случая
arg-incident-close-on = День
arg-incident-close-words = Чем закончилось
arg-incident-cyber-id = Номер случая
arg-incident-cyber-address = Ссылка, аккаунт, группа
arg-incident-cyber-content = Вид содержания
arg-incident-cyber-evidence = Доказательства: что есть и где лежит
arg-incident-cyber-applied = День заявки в экспертную группу министерства
arg-incident-cyber-application = Номер заявки
arg-incident-cyber-answered = День ответа
arg-incident-cyber-answer = Что ответили
arg-incident-cyber-ordered = День предписания об удалении
arg-incident-cyber-removed = День, когда содержание удалено
arg-incident-awareness-on = День
arg-incident-awareness-audience = С кем: pupils (ученики), parents (родители) или staff (сотрудники)
arg-incident-awareness-pupils = Сколько человек участвовало
arg-incident-awareness-words = Что проведено
arg-incident-awareness-by = Кто провёл: слова имени
arg-incident-show-id = Номер случая
arg-incident-list-open = Только не закрытые

incident-added = Записан случай № { $id } от { $received }; детей: { $count }{ $systematic ->
    [yes] . Было { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[many] { $times } раз
    } — систематически
   *[no] {""}
}
incident-due = { $due }  { $step }
incident-role-set = Случай № { $id }: { $student } — { $role }
incident-role-same = Случай № { $id }: { $student } — и так { $role }
incident-step-done = Случай № { $id }: { $step } — { $at }{ $standing ->
    [late] , с опозданием: срок был { $due }
    [in-time] , вовремя
   *[free] {""}
}
incident-step-same = Случай № { $id }: так и записано — { $step }, { $at }
incident-recognised = Случай № { $id }: орган образования признал травлю { $day }, решение № { $number }. Дальше: esep incident follow { $id }
incident-not-recognised = Случай № { $id }: орган образования не признал травлю { $day }, решение № { $number }
incident-decision-same = Случай № { $id }: это решение уже записано
incident-followed = Случай № { $id }: совету предложено — { $count }. После решения совета составьте планы: esep plan make
incident-followed-none = Случай № { $id }: предлагать некого
incident-proposed = предложение № { $id }: { $student } — { $register }
incident-passed = уже стоит или предложен: { $student } — { $register }
incident-representation = Случай травли № { $id }, решение органа образования № { $number } от { $day }
incident-closed = Случай № { $id } закрыт
incident-cyber-done = Случай № { $id }: записано — { $address }
incident-cyber-same = Случай № { $id }: ничего нового — { $address }
incident-awareness-done = Разъяснительная работа { $day }: { $audience }, участников { $count }
incident-one = Случай травли № { $id } · линии помощи 111, 150, 112
incident-title = Информация о травле · { $count }
incident-overdue = ! Срок прошёл: { $count } — esep incident show НОМЕР
incident-no-awareness = ! Нет разъяснительной работы: { $term } — esep incident awareness --on ДАТА …

incident-state-received = информация получена
incident-state-talked = беседы проведены
incident-state-sent = передано в орган образования
incident-state-recognised = признано травлей
incident-state-not-recognised = не признано травлей
incident-state-closed = закрыт
incident-standing-in-time = вовремя
incident-standing-late = с опозданием
incident-standing-open = есть время
incident-standing-overdue = просрочено
incident-standing-waits = ждёт
incident-standing-free = без срока
incident-systematic-yes = да
incident-systematic-no = нет
incident-role-victim = пострадавший
incident-role-initiator = инициатор
incident-role-participant = участник
incident-role-witness = свидетель
incident-audience-pupils = ученики
incident-audience-parents = родители
incident-audience-staff = сотрудники
incident-part-incidents = случаев
incident-part-systematic = из них систематических
incident-part-cyber = из них в интернете
incident-part-channel = по каналам
incident-part-role = детей по ролям
incident-part-state = по состоянию
incident-part-decision = решил орган образования
incident-part-deadline = сроки соблюдены
incident-part-awareness = разъяснительная работа
incident-part-reached = участников
incident-log-note = Столбцы журнала приказом № 506 не установлены: этот набор — предложение программы.

col-received = Получено
col-received-on = Дата
col-received-time = Время
col-incident-role = Роль в случае
col-channel = Канал
col-reporter = От кого
col-taken-by = Кто записал
col-happened-on = Когда случилось
col-happened = Что случилось
col-times = Сколько раз
col-systematic = Систематически
col-victims = Пострадавшие
col-initiators = Инициаторы
col-took-part = Участники
col-witnesses = Свидетели
col-next-step = Ближайший шаг
col-head = Директору
col-talks = Беседы
col-talks-result = Результат директору
col-authority = В орган образования
col-own-school = В школу ребёнка
col-police = В полицию
col-decided-on = Дата решения
col-decision-no = № решения
col-decision-sent = Решение отправлено
col-late = Нарушено сроков
col-cyber-address = Адрес в интернете
col-content = Вид содержания
col-evidence = Доказательства
col-applied-on = Дата заявки
col-application = № заявки
col-ordered-on = Предписание
col-content-removed-on = Удалено
col-closed-on = Закрыт
col-closing = Чем закончилось
col-figure = Показатель
rep-bullying-log = Журнал учёта информации о травле (буллинге) ребёнка
rep-sheet-bullying = Травля
rep-bullying = Травля (буллинг)

op-incident-add = информация о травле от { $on }: случай № { $incident }, детей { $count } { $student }
op-incident-role = случай № { $incident }: { $student } — { $role ->
    [victim] пострадавший
    [initiator] инициатор
    [participant] участник
   *[witness] свидетель
}
op-incident-step = случай № { $incident }, { $on }: { $step }
op-incident-decide = случай № { $incident }, решение органа образования { $on }: { $verdict ->
    [recognised] признано травлей
   *[not_recognised] не признано травлей
}
op-incident-follow = случай № { $incident }, предложения совету { $on }: { $proposals }
op-incident-close = случай № { $incident } закрыт { $on }
op-incident-cyber = случай № { $incident }: содержание в интернете
op-incident-awareness = разъяснительная работа { $on }: { $audience ->
    [pupils] ученики
    [parents] родители
   *[staff] сотрудники
}

err-bad-moment = «{ $value }» — не день со временем
    .hint = Пишите так: --received "22.11.2026 09:30"
err-bad-day-or-moment = «{ $value }» — не день
    .hint = Пишите 22.11.2026 или "22.11.2026 09:30"
err-bad-count = «{ $value }» — не количество
    .hint = { $argument }: целое число от 1
err-bad-incident-role = «{ $value }» — не роль
    .hint = Роли: victim ({ incident-role-victim }), initiator ({ incident-role-initiator }), participant ({ incident-role-participant }), witness ({ incident-role-witness })
err-bad-incident-step = «{ $value }» — не шаг
    .hint = Шаги: head, talks, result, authority, school, police, decision_sent
err-bad-recognised = «{ $value }» — не решение
    .hint = Пишите recognised (травля) или not_recognised (не травля)
err-bad-audience = «{ $value }»: не сказано, с кем
    .hint = Пишите pupils, parents или staff
err-incident-unknown = Нет случая № { $id }
    .hint = Посмотрите: esep incident list
err-incident-before-it-happened = Информация пришла { $received }, а случилось позже — { $happened }
    .hint = Проверьте --received и --happened
err-incident-without-child = В случае нет ни одного ребёнка
    .why = Случай записывают о детях, у каждого своя роль
    .hint = Добавьте хотя бы одно: --victim, --initiator, --participant или --witness
err-incident-known = Эта же информация от { $received } уже записана: случай № { $id }
    .hint = Посмотрите: esep incident show { $id }
err-incident-child-twice = { $student }: назван в одном случае дважды
    .why = У ребёнка в случае одна роль
    .hint = Оставьте одну роль; изменить её позже: esep incident role НОМЕР УЧЕНИК --role РОЛЬ --reason "…"
err-incident-closed = Случай № { $id } закрыт { $day }
    .hint = Если закрыт рано, отмените закрытие: esep history, затем esep undo НОМЕР
err-incident-before-received = Случай № { $id }: { $at } раньше, чем пришла информация ({ $received })
    .hint = Проверьте дату: esep incident show { $id }
err-incident-step-decision = Решение принимает орган образования, у него своя команда
    .hint = Пишите: esep incident decide { $id } recognised --on ДАТА --number N
err-incident-step-too-early = Случай № { $id }: «{ $step }» следует за «{ $before }», а этого ещё не было
    .hint = { $code ->
        [decision] Сначала: esep incident decide { $id } recognised --on ДАТА --number N
       *[talks] Сначала: esep incident step { $id } { $code } --at ДАТА
    }
err-incident-step-before = Случай № { $id }: «{ $step }» ({ $at }) раньше, чем «{ $before }» ({ $done })
    .hint = Проверьте даты: esep incident show { $id }
err-incident-decided-before-told = Случай № { $id }: решение { $on } раньше, чем сообщили органу образования ({ $told })
    .hint = Проверьте даты: esep incident show { $id }
err-incident-decided = Случай № { $id }: решение уже записано, от { $day }
    .why = Решение принимают один раз
    .hint = Если записано неверно, отмените: esep history, затем esep undo НОМЕР
err-incident-not-recognised = Случай № { $id }: орган образования не признал травлю ({ $day })
    .hint = Помощь ребёнку возможна и без этого: esep signal add УЧЕНИК --ground violence_victim --on ДАТА
err-incident-undecided = Случай № { $id }: решения органа образования ещё нет
    .why = Была ли травля, решает орган образования, а не школа
    .hint = Запишите решение: esep incident decide { $id } recognised --on ДАТА --number N
err-incident-follow-early = Случай № { $id }: { $on } раньше решения ({ $day })
    .hint = Проверьте --on
err-incident-closed-early = Случай № { $id }: закрыт { $on } раньше решения ({ $day })
    .hint = Проверьте --on
err-incident-not-applied = { $argument }: заявки ещё нет
    .hint = Добавьте --applied ДАТА --application N
err-incident-before-applied = { $argument } { $day } раньше заявки ({ $applied })
    .hint = Проверьте даты
