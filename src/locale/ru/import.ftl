# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[many] { $rows } строк
    }, заголовки на строке { $line }
import-counts = {"  "}новых { $new } · изменены { $changed } · без изменений { $unchanged } · отклонены { $rejected }
import-line = {"  "}строка { $line } · { $column }: { $what }
import-line-rejected = {"  "}строка { $line } отклонена · { $column }: { $what }
import-more = {"  "}… и ещё { $count }
import-new-staff = {"  "}Новые сотрудники, без должности: { $names }. Указать: esep staff edit … --role КОД
import-done = Записано. Отменить: esep undo { $operation }
import-nothing = Нового нет, ничего не записано.
import-rejected-file = Отклонённые строки — в файле { $path }: исправьте и загрузите его.
import-passed-over = {"  "}пропущено без записей (пустые, итоги, повторные заголовки): { $count }
import-unread = {"  "}не читаются столбцы: { $headings }
import-unread-near = {"  "}не читается столбец «{ $heading }». Это { $near }? Тогда: --map "{ $heading }={ $column }"
import-unknown-label = {"  "}неизвестно: «{ $label }». Похоже: { $near }. Указать раз и навсегда: --map-code "{ $label }={ $code }" --save-map ИМЯ

op-import-students = загружены ученики: новых { $new }, изменены { $changed }
op-import-entries = загружены записи учёта: новых { $new }, изменены { $changed }
op-import-interventions = загружена работа: новых { $new }, изменены { $changed }
op-import-attendance = загружена посещаемость за { $term }: новых { $new }, изменены { $changed }

## Help

cmd-import = Загружает списки из файлов; ошибочные строки откладывает, никого не удаляет
cmd-import-students = Загружает список учеников с классами
    .examples =
        esep import students список.csv --since 01.09.2026 -n      только показать, что изменится
        esep import students список.csv --since 01.09.2026
cmd-import-entries = Загружает список записей учёта
cmd-import-interventions = Загружает список проведённой работы
arg-all-or-nothing = Не брать файл совсем, если в нём есть хоть одна ошибочная строка
arg-sheet = Лист книги: имя или номер
arg-map = Какой столбец под этим заголовком: "Фамилия=last_name"; «-» — не читать
arg-map-code = Какой код значит это слово: "драка=antisocial_behaviour"
arg-use-map = Взять соответствие, сохранённое под этим именем
arg-save-map = Сохранить соответствие заголовков и слов под этим именем
cli-value-sheet = ЛИСТ
cli-value-map = ЗАГОЛОВОК=СТОЛБЕЦ
cli-value-label = СЛОВО=КОД

## Errors

err-import-folder = { $path } — папка, а нужен файл
    .hint = Назовите файл со списком
err-import-no-heading = { $path }: не найдена строка заголовков
    .why = Нужны столбцы: { $columns }
    .hint = Откройте файл в Excel и проверьте первые строки; пустой файл загрузить нельзя
err-import-columns-missing = { $path }: в заголовках (строка { $line }) не хватает: { $columns }
    .why = Есть: { $headings }
    .hint = Добавьте столбец или назовите его сами: --map "{ $first }={ $column }"
err-import-not-text = { $path } — не текст и не книга Excel, или файл повреждён
    .why = В нём есть нулевые байты
    .hint = Откройте список в программе, где он создан, и сохраните заново как .xlsx или «CSV UTF-8»
err-import-page = { $path } — веб-страница или документ, а не список
    .why = Некоторые системы называют такие файлы «Excel»
    .hint = Откройте его в Excel, сохраните как .xlsx и загрузите этот файл
err-import-bad-letters = { $path }: на строке { $line } стоят байты, которые не складываются в буквы
    .why = Файл повреждён или его части записаны в разных кодировках
    .hint = Откройте его в Excel, проверьте имена и сохраните как «CSV UTF-8»
err-import-line-too-long = { $path }: строка { $line } длиннее { $limit } МиБ
    .why = Таких строк в списках не бывает: скорее всего, не закрыта кавычка или файл повреждён
    .hint = Сохраните список заново как .xlsx или «CSV UTF-8»
err-import-too-wide = { $path }: на строке { $line } больше { $limit } ячеек
    .hint = Проверьте файл в Excel: в списке столько столбцов не бывает
err-import-quote-open = { $path }: кавычка, открытая на строке { $line }, нигде не закрыта
    .why = Всё, что ниже, попало бы в одну ячейку
    .hint = Исправьте эту строку или сохраните список из Excel как .xlsx
err-import-quote-stray = { $path }: на строке { $line } за закрывающей кавычкой стоит текст
    .why = Возможно, кавычка открыта намного выше, и строки между ними пропали бы
    .hint = Внутри ячейки кавычки удваивают: "ТОО ""Ромашка"""; или сохраните список как .xlsx
err-import-changed = { $path } изменился, пока его читали; ничего не записано
    .hint = Закройте его в других программах и повторите
err-import-pipe-too-long = Через канал пришло больше { $limit } МиБ
    .hint = Сохраните список в файл и назовите его: esep import … ФАЙЛ
err-import-no-sheets = { $path } — не книга, листов в нём нет
    .hint = Уберите --sheet
err-import-no-workbook = { $path } — архив или документ, но не книга .xlsx, .xls или .ods
    .hint = Откройте список в Excel и сохраните как .xlsx
err-import-workbook-damaged = { $path }: книга повреждена или записана не до конца
    .hint = Откройте её в Excel, согласитесь на исправление и сохраните заново
err-import-workbook-password = { $path }: книга закрыта паролем
    .hint = Откройте её в Excel, снимите пароль (Файл → Сведения → Защита книги) и сохраните
err-import-workbook-too-large = { $path }: книга слишком велика
    .why = Читаются книги до { $limit } МиБ и до четырёх миллионов заполненных ячеек; маленький файл тоже может развернуться в огромный
    .hint = Оставьте один лист со списком (--sheet ЛИСТ) или сохраните его как «CSV UTF-8»: длина такого файла не ограничена
err-import-sheet-unknown = { $path }: нет листа «{ $sheet }». Листы:
    .hint = Назовите лист по имени или по номеру: --sheet 1
err-import-sheets-several = { $path }: списки есть на нескольких листах, какой загрузить?
    .hint = --sheet "{ $sheet }"
err-import-all-or-nothing = { $path }: { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}, поэтому не записано ничего
    .hint = Исправьте их или загрузите без --all-or-nothing
err-import-map-form = Не понято: «{ $said }»
    .hint = --map "Заголовок=столбец", --map-code "слово=код"
err-import-map-column = Столбца «{ $column }» нет
    .hint = Есть: { $known }; «-» — не читать
err-import-map-heading = В файле нет заголовка «{ $heading }»
    .hint = Есть: { $headings }
err-import-map-code = Кода «{ $code }» нет
    .hint = Похожи: { $known }
err-import-map-unknown = Сохранённого соответствия «{ $name }» нет
    .hint = Сохранить: esep import … ФАЙЛ --map "Заголовок=столбец" --save-map ИМЯ
