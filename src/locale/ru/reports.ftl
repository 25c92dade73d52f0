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
col-enrolled-days = Дней учёбы
col-excused-days = По причине, дней
col-unexcused-days = Без причины, дней
col-unexcused-lessons = Без причины, уроков
col-failing-subjects = Не успевает, предметов
col-left-on = Дата выбытия
col-reason = Причина
col-id = Номер
col-iin-masked = ИИН
col-student-id = Номер ученика
col-register = Вид учёта
col-grounds = Основание
col-placed-on = Дата постановки
col-protocol = Протокол
col-protocol-date = Дата протокола
col-order = Приказ
col-responsible = Ответственный
col-review-on = Пересмотр
col-until = Срок до
col-removed-on = Дата снятия
col-removal-ground = Основание снятия
col-removal-protocol = Протокол снятия
col-note = Примечание
col-on = Дата
col-kind = Вид работы
col-by = Кто
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
col-name = ФИО
col-role = Должность
col-field = Сведения
col-value = Значение
col-event = Событие
col-subject = Подробно
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
col-status = Социальный статус
col-pupils = Учеников
col-families = Семей
col-pupils-before = Учеников год назад
col-families-before = Семей год назад
col-indicator = Показатель
col-n = Есть
col-m = Всего
col-period = Период
col-section = Раздел
col-of = Из скольких
col-improved = Улучшение
col-no-change = Без изменений
col-worse = Ухудшение
col-pending = Ожидается
col-other-outcome = Другой результат
col-unrecorded = Не записан
col-family = Семья №
col-median-days = Дней (медиана)

## Заголовки отчётов

rep-term = { $year } учебный год, { $number }-я четверть ({ $from } – { $to })
rep-day-in-term = { $day }, { $number }-я четверть
rep-sheet = Таблица
rep-by-class = по классам
rep-by-grade-group = по ступеням
rep-by-sex = по полу
rep-by-ground = по основаниям
rep-by-staff = по сотрудникам
rep-pick-no = нет
rep-pick-before = год назад
rep-composite = Итоги четверти
rep-sheet-movement = Движение
rep-sheet-movement-class = Движение по классам
rep-sheet-movement-grade-group = Движение по ступеням
rep-sheet-movement-sex = Движение по полу
rep-sheet-movement-ground = Движение по основаниям
rep-sheet-interventions = Проведённая работа
rep-sheet-interventions-staff = Работа по сотрудникам
rep-sheet-coverage = Полнота работы
rep-sheet-outcomes = Результаты работы
rep-sheet-plans = Индивидуальные планы
rep-sheet-passport = Социальный паспорт
rep-sheet-register = Журнал учёта
rep-with-count = { $title } · { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
rep-attendance = Посещаемость · { $count ->
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
rep-passport = Социальный паспорт
rep-two-years = { $year } учебный год на { $day } и { $yearBefore } на { $dayBefore }
rep-coverage = Полнота работы с детьми на учёте
rep-dynamics = Движение детей на учёте по периодам
rep-outcomes = Результаты работы
rep-chronology = Хронология
rep-pupils-all = все ученики
rep-pupils-unrecorded = статус не записан
rep-section-contacts = проведённая работа
rep-section-entries = постановки и снятия
rep-indicator-decision = есть номер протокола
rep-indicator-plan = есть индивидуальный план
rep-indicator-plan-in-time = в плане ничего не просрочено
rep-indicator-parents = родители извещены
rep-indicator-contact = есть недавняя работа
rep-indicator-club = вовлечены в кружок
rep-indicator-review-set = назначен пересмотр
rep-indicator-review-in-time = пересмотр не просрочен
rep-indicator-first-contact = от постановки до первой работы
rep-indicator-returned = поставлены снова в течение года после снятия
rep-indicator-stay = от постановки до снятия
rep-note-families =
    Одна семья — дети, у которых один законный представитель: то же имя и тот же телефон, а где телефон не записан — то же
    имя и тот же адрес. Ребёнок, у которого представитель не записан, считается отдельной семьёй. Соединить детей одной
    семьи: esep family join
rep-note-coverage =
    Родители и кружок — по работе и уведомлениям со дня постановки, кружок — и по записи в него на этот день;
    недавняя работа — за последние { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }.
rep-note-outcomes =
    Первая работа и повторная постановка — среди поставленных в этом периоде, снятие — среди снятых; всё по { $day }.
    Медиана: у половины детей дней не больше, у половины — не меньше.
rep-all-registers = Все виды учёта
rep-register-list = { $what } · { $when } · { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
rep-note-no-contact = ! Больше { $days } дней нет записей о работе ({ $count }): { $names } — esep check
rep-note-no-protocol = ! Нет номера протокола ({ $count }): { $names } — esep check
rep-note-public = * — не показано: числа от 1 до { $largest } и те, по которым их можно вычислить.
rep-note-public-groups = Если такое число есть хотя бы в одной группе, не показана ни одна.
rep-note-public-outcomes = Если вид работы или один из его результатов касается всего от 1 до { $largest } учеников, его числа не показаны.
rep-note-public-work = * — не показано: числа по видам работы, которые охватили всего от 1 до { $largest } учеников.
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
