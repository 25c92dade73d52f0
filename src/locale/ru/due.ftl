cmd-due = Кто, что и к какому дню должен сделать; если что-то просрочено, код выхода 1
    .examples =
        esep due                           просроченное и ближайшие 14 дней
        esep due --within 30 --for калиева
        esep due --format ics --out due.ics    в календарь телефона; внутри имена детей
        esep due --format ics --no-names --out due.ics
cmd-due-dismiss = Снимает с контроля то, что исполнять не нужно; причина сохраняется
    .examples =
        esep due dismiss notice:12 --reason "родители были на заседании совета"
cmd-due-list-dismissed = Что снято с контроля и почему
cli-value-days = ДНЕЙ
cli-value-duty = ЧТО
arg-due-within = На сколько дней вперёд показать (обычно 14)
arg-due-owner = Только то, что должен этот сотрудник: слова из имени или #номер
arg-due-no-names = Вместо имён детей — #номера
arg-due-dismiss-duties = Номер, как в `esep due`: review:12
arg-due-dismiss-reason = Почему исполнять не нужно

due-title = Нужно сделать · { $today } · просрочено { $overdue }, предстоит { $coming }
due-overdue = { $days ->
    [one] прошёл { $days } день
    [few] прошло { $days } дня
   *[many] прошло { $days } дней
}
due-today = сегодня
due-left = { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
}
due-nobody = Без ответственного и здесь не показано: { $count } — esep due
due-dismissed = Снято с контроля: { $duties }
due-dismissed-title = Снято с контроля · { $count }
op-due-dismiss = снято с контроля: { $duties } { $student }

due-duty-removal = выбытие из школы: снять с учёта
due-duty-review = пересмотр
due-duty-end = конец срока: продлить или снять
due-duty-plan = составить индивидуальный план
due-duty-notice = уведомить родителей
due-duty-first-contact = первая работа после постановки
due-duty-contact = очередная работа
due-duty-term-contact = работа в течение четверти
due-duty-no-improvement = улучшения нет: передать материалы
due-duty-of-age = исполняется 18 лет: снять с учёта
due-duty-plan-item = пункт плана
due-duty-answer = получить ответ организации
due-duty-signal = ответить на сигнал
due-duty-proposal = вынести представление на совет
due-duty-incident = травля: шаг по приказу № 506
due-duty-council = заседание совета

err-bad-duty = «{ $value }» — не номер из `esep due`
    .hint = Номер показывает `esep due`, например: review:12
err-duty-unknown = { $duty }: исполнять нечего — сделано или снято с контроля
    .hint = Посмотрите: esep due --within 365; снятое: esep due list-dismissed
err-ics-of-due = Календарь (ics) делается только из того, что нужно сделать
    .hint = Наберите так: esep due --format ics --out due.ics

col-ref = Номер
col-days = Дней
col-duty = Что нужно сделать
col-dismissed-on = Снято с контроля
