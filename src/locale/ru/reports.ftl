## Заголовки столбцов

col-iin = ИИН
col-last-name = Фамилия
col-first-name = Имя
col-patronymic = Отчество
col-full-name = Ученик
col-sex = Пол
col-birth-date = Дата рождения
col-class = Класс
col-since = В классе с
col-language = Язык обучения
col-address = Адрес
col-phone = Телефон
col-guardian = Законный представитель
col-guardian-relation = Кем приходится
col-guardian-phone = Телефон представителя
col-social-status = Социальный статус
col-left-on = Выбыл
col-reason = Причина
col-id = Номер
col-iin-masked = ИИН
col-student-id = Номер ученика
col-register = Вид учёта
col-grounds = Основание
col-placed-on = Поставлен
col-protocol = Протокол
col-protocol-date = Дата протокола
col-order = Приказ
col-responsible = Ответственный
col-review-on = Пересмотр
col-until = Срок до
col-removed-on = Снят
col-removal-ground = Основание снятия
col-removal-protocol = Протокол снятия
col-note = Примечание
col-on = Дата
col-kind = Вид работы
col-by = Кто провёл
col-summary = Содержание
col-outcome = Результат
col-minutes = Минут
col-no = №
col-contacts = Работ
col-last-contact-on = Последняя работа
col-breakdown = Разрез
col-group = Группа
col-start = Было на начало
col-placed = Поставлено
col-moved-in = Перешли сюда
col-moved-out = Перешли отсюда
col-removed = Снято
col-end = Осталось
col-staff = Сотрудник
col-count = Количество
col-students = Учеников
col-name = Имя
col-role = Должность
col-field = Сведение
col-value = Значение
col-event = Событие
col-subject = О чём
col-text = Содержание
col-student = №
col-code = Чего не хватает
col-mend = Как исправить
col-operation = №
col-at = Когда
col-actor = Кто
col-command = Команда
col-what = Что сделано
col-undone-by = Отменена операцией
col-term = Четверть
col-from = С
col-to = По
col-school-days = Учебных дней

## Заголовки отчётов

rep-term = { $year } учебный год, { $number }-я четверть ({ $from } – { $to })
rep-day-in-term = { $day }, { $number }-я четверть
rep-sheet = Таблица
rep-with-count = { $title } · { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
rep-students = Ученики · { $day } · { $count }
rep-staff = Сотрудники · { $count }
rep-interventions = Проведённая работа
rep-work = Проведённая работа
rep-register = Журнал учёта
rep-movement = Движение детей на учёте
rep-all-registers = Все виды учёта
rep-register-list = { $what } · { $when } · { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
rep-note-no-contact = ! Больше { $days } дней нет работы ({ $count }): { $names } — esep check
rep-note-no-protocol = ! Нет номера протокола ({ $count }): { $names } — esep check
rep-check = Требует внимания: { $count }
rep-history = История операций
rep-calendar = { $year } учебный год: отчётные четверти
rep-calendar-breaks = Каникулы: осенние { $autumn }, зимние { $winter }, весенние { $spring }, дополнительные для 1 класса { $grade1 }
rep-calendar-source = Основание: { $source }

col-pack = Пакет
col-version = Версия
col-title = Название
col-set = Набор
col-item = Код
col-label = Название
col-certainty = Насколько верно
col-remark = Оговорка
col-form = Форма
rep-norms = Пакеты норм
rep-forms = Формы
rep-as-known = как было известно на { $day }
rep-handed-in = Сданные отчёты
col-report = Отчёт
col-arguments = Условия
col-digest = Отпечаток
rep-empty = Записей нет.
