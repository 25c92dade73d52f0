## Общее

say-dry-run = Ничего не записано: это был показ (-n).
say-written = Записано: { $path }
warn-future = { $day } ещё не наступило — проверьте дату.

## Вопросы

ask-passphrase = Парольная фраза учёта:
ask-passphrase-new = Новая парольная фраза учёта (не короче 12 знаков):
ask-passphrase-again = Ещё раз:
ask-recovery-code = Введите код восстановления одной строкой и нажмите Enter:
ask-undo = Отменить операцию { $operation } ({ $what })? [д/Н]

## Создание учёта

init-would = Будет создан учёт { $path }
init-done = Учёт создан: { $path }
init-key =
    Ключ к нему: { $path }
    Без ключа учёт не откроется ни у кого. Копия файла учёта без ключа ничего не выдаст.
init-recovery = Код восстановления ключа — перепишите или распечатайте и храните в сейфе, отдельно от компьютера:
init-open = Учёт не зашифрован: его прочтёт каждый, кто получит файл.
init-passphrase = Если фраза забыта, учёт откроет только этот код.
init-next =
    Дальше: esep import students СПИСОК.csv --since ДАТА   ученики школы
            esep staff add --name "…" --role social_pedagogue
            esep register place …   см. esep register place --help
demo-made = Учёт школы-образца (люди вымышлены, не зашифрован): { $path }
demo-next =
    Попробуйте дальше:
      esep -f { $path } --today { $today } register show ахметов әлихан
      esep -f { $path } --today { $today } check
      esep -f { $path } --today { $today } report movement --term previous --by class
      esep -f { $path } history
    Команды из их подсказок тоже называют образец (-f). Чтобы не набирать -f каждый раз, наберите сначала:
      export ESEP_FILE={ $path }    (в PowerShell: $env:ESEP_FILE = "{ $bare }")
    Свой учёт: esep init

## Сотрудники

staff-added = Записан сотрудник: { $name }, #{ $id }
staff-edited = Исправлено: { $name }, #{ $id }

## Ученики

card-hint = Что было с ребёнком: esep register show "#{ $id }"
card-never-placed = Записей на учёте нет.

## Учёт

register-placed = Постановка на учёт: { $student } — { $register }, { $day }
register-extended = Продлено: { $student } — { $register }, до { $until }
register-removed = Снятие с учёта: { $student } — { $register }, { $day }
register-edited = Исправлено: { $student } — { $register }
register-same = Всё так и записано: { $student } — { $register }
register-no-protocol = Нет номера протокола. Дописать: esep register edit "#{ $id }" --kind { $kind } --protocol N
register-no-removal-protocol = Нет номера протокола о снятии. Дописать: esep register edit "#{ $id }" --kind { $kind } --removal-protocol N

## Работа

intervention-added = Записано № { $ids }: { $kind }, { $day } — { $students }
intervention-edited = Исправлена запись о работе № { $id }
intervention-same = Запись о работе № { $id } такая и есть

## Загрузка

note-iin-length = цифр не 12
note-iin-not-digits = не только цифры
note-iin-check-digit = не сходится контрольная цифра
note-iin-scientific = ИИН испорчен таблицей; задайте столбцу формат «Текстовый»
note-missing-field = не заполнено
note-bad-date = не дата
note-bad-class = не класс
note-bad-number = не целое число
note-missed-more-than-enrolled = пропущено больше дней, чем учился
note-unknown-code = нет такого кода
note-unknown-student = такого ученика нет в учёте
note-unknown-entry = нет такой записи учёта у этого ученика; сначала загрузите записи: esep import entries
note-entry-still-open = ребёнок ещё стоит на учёте; дата снятия приходит со списком записей: esep import entries
note-other-minutes = протокол этого заседания уже внесён с другим решением, список его не меняет; посмотреть: esep council list
note-unknown-guardian = такого законного представителя у ребёнка нет, документ взят без него; добавьте: esep guardian add — и загрузите список ещё раз
note-ambiguous-student = таких учеников несколько; укажите ИИН
note-conflicting-row = строки файла говорят об этом ребёнке разное
note-rule-broken = { $column ->
    [minutes] работа длится от 0 до 1440 минут
    [grounds] с таким основанием на этот учёт не ставят
    [removed_on] раньше постановки
    [until] раньше постановки или решения
    [consent] указывается только у согласия
    [way] указывается только у уведомления
   *[other] нарушает правило учёта: даты или вторая действующая запись
}
note-iin-padded = ИИН дополнен нулями: контрольная цифра и дата рождения сошлись
note-iin-birth-date-mismatch = дата рождения не та, что в ИИН; это бывает, но проверьте
note-iin-sex-mismatch = пол не тот, что в ИИН; это бывает, но проверьте
note-lost-letters = в имени потеряны казахские буквы (?): сохраните список в UTF-8
note-duplicate-row = повтор строки

## Отмена

undo-done = Отменена операция { $operation } ({ $what }). Вернуть: esep undo { $undo }
undo-would = Была бы отменена операция { $operation } ({ $what }).
undo-not = Ничего не отменено.

## История: что сделала операция

op-init = создан учёт
op-staff-add = записан сотрудник: { $staff }
op-staff-edit = исправлен сотрудник: { $staff }
op-register-place = постановка { $on }: { $student } — { $kind }
op-register-edit = исправлена запись от { $on }: { $student } — { $kind }
op-register-extend = продление до { $until }: { $student } — { $kind }
op-register-remove = снятие { $on }: { $student } — { $kind }
op-intervention-add = работа { $on }: { $kind }, { $count ->
    [one] { $count } ребёнок
    [few] { $count } ребёнка
   *[many] { $count } детей
} { $student }
op-intervention-edit = исправлена запись о работе № { $intervention }: { $student }
op-undo = отменена операция { $operation }

## Слова в столбцах

event-joined = в классе
event-left = выбытие из школы
event-signal = сигнал
event-incident = информация о травле
event-proposed = предложен совету
event-proposal-withdrawn = предложение отозвано
event-council = совет
event-placed = постановка
event-planned = план составлен
event-measure-done = пункт плана выполнен
event-measure-dropped = пункт плана отменён
event-reviewed = пересмотр
event-review-extend = пересмотр: предложено продлить
event-review-remove = пересмотр: предложено снять
event-extended = продление
event-contact = работа
event-removed = снятие
event-document = документ
event-notice = уведомление
event-consent = согласие
event-withdrawn = согласие отозвано
event-outing = посещение
event-enrolled = запись в кружок
event-unenrolled = уход из кружка
event-aid = помощь семье
event-referred = направление
event-accepted = ответ: приняли
event-refused = ответ: отказали
by-total = всего
by-class = класс
by-grade-group = ступень
by-sex = пол
by-ground = основание
by-staff = ответственный
group-all = всего
group-unknown = не указано

## Нормы

norms-hint = Что в пакете: esep norms show ИМЯ
norms-good = Ошибок в пакете нет: { $pack }
norms-added = Пакет добавлен: { $pack }, в силе с { $from }
op-norms-add = добавлены нормы: { $pack }
fault-syntax = не читается: { $reason }
fault-id = имя «{ $id }» не годится: только строчные латинские буквы, цифры и дефис
fault-dates = в силе с { $from } и уже не в силе { $until }
fault-version = { $pack } уже есть: увеличьте version
fault-order = даты пересекаются с { $pack } (она в силе с { $from })
fault-year = даты учебного года { $year } не сходятся или год дан дважды
fault-code = код «{ $code }» не годится: только латинские буквы, цифры и _
fault-label = у кода «{ $code }» пустое название на kk, ru или en
fault-twice = название «{ $name }» означает два кода
fault-incident-role = «{ $code }» — не роль: victim, initiator, participant или witness
fault-register = неизвестный вид учёта «{ $code }»
fault-deadline = у срока «{ $code }» нет amount или unit
fault-consent = неизвестный вид согласия «{ $code }»
fault-scan-limit = scan_limit_mib — от 1 до { $most }
fault-agency = неизвестная организация «{ $code }»
fault-indicator = ранний признак «{ $code }»: программа считает только { $known }, у каждого amount от 1
fault-ground = неизвестное основание «{ $code }»
fault-form = форма «{ $name }» дана дважды
fault-title = у формы «{ $name }» пустой заголовок на kk, ru или en
fault-report = нет отчёта «{ $report }»
fault-column = нет столбца «{ $column }»; есть: { $known }
fault-heading = у столбца «{ $column }» пустой заголовок на kk, ru или en
set-register = вид учёта
set-ground = основание
set-removal-ground = основание снятия
set-intervention = вид работы
set-outcome = результат
set-agency = организация
set-document = документ
set-way = способ уведомления
set-consent = согласие
set-channel = канал сообщения
set-content = вид содержания
set-direction = направление работы психолога
set-indicator = ранний признак
set-deadline = срок
set-role = должность
set-social-status = социальный статус
set-outing = вид посещения
set-topic = тема курсов
set-aid = вид помощи
set-language = язык обучения
set-sex = пол
certainty-act = прочитано в акте
certainty-quoted = из текста, который цитирует акт
certainty-practice = практика
certainty-own = наше предложение
certainty-proposed = казахское название предложено нами
norm-decision = нужно решение совета
norm-watch = для наблюдения
norm-counted = нужны курсы
norm-trained = проходит курсы
norm-monthly = раз в месяц
norm-plan = нужен индивидуальный план
norm-months = обычно { $months } мес.
norm-deadline = { $unit ->
    [hour] { $amount } ч
    [working-day] { $amount ->
        [one] { $amount } рабочий день
        [few] { $amount } рабочих дня
       *[many] { $amount } рабочих дней
    }
    [month] { $amount } мес.
   *[day] { $amount } дн.
}
norm-pupils = норма — { $pupils } учеников на одного ({ $certainty })
norm-review-term = пересмотр каждую четверть
norm-review-month = пересмотр каждый месяц
norm-review-year = пересмотр каждый год

handed-in-kept = Отчёт сохранён как сданный: { $report }, отпечаток { $digest }…
handed-in-differs = Отличается от сданного { $day } ({ $actor }), строк: { $rows }
handed-in-operations = Отличие сделали операции: { $operations } — esep history
op-report-hand-in = сдан отчёт: { $report }
report-register = журнал учёта
report-movement = движение
report-interventions = проведённая работа
report-passport = социальный паспорт
report-coverage = полнота работы
report-dynamics = движение по периодам
report-plans = индивидуальные планы
report-outcomes = результаты работы
report-term = итоги четверти
report-bullying-log = журнал информации о травле
report-bullying = травля
report-training = курсы сотрудников
report-outings = посещения театров и музеев
