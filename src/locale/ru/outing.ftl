## Посещения театров, музеев и других мест

cmd-outing = Театр, музей и другие посещения: кто ходил, сколько бесплатно, у каких классов в этом месяце не было ни одного
cmd-outing-add = Записывает посещение: классы или отдельные дети, сколько пошло, из них бесплатно
    .examples =
        esep outing add --kind theatre --on 12.11.2026 --place "ТЮЗ, «Алдар Көсе»" --class 7А 7Б --pupils 46 --free 12 --by қалиева
        esep outing add "ким дана" "#12" --kind museum --on 14.11.2026 --free 2
cmd-outing-edit = Исправляет посещение; --class и --student заменяют весь перечень
    .examples =
        esep outing edit 3 --pupils 44 --free 12
cmd-outing-list = Записанные посещения
    .examples =
        esep outing list --month 2026-11
        esep outing list --term current
cmd-outing-coverage = Какие классы в этом месяце были в театре или музее, какие нет; дети на учёте среди них
    .examples =
        esep outing coverage --month 2026-11
cmd-report-outings = Посещения театров и музеев: сколько учеников, из них бесплатно, из них на учёте
    .examples =
        esep report outings --year 2026-2027
        esep report outings --term current --format xlsx --out посещения.xlsx
cmd-report-hand-in-outings = Посещения театров и музеев
cli-value-month = МЕСЯЦ
arg-outing-add-kind = Куда ходили
arg-outing-edit-kind = Куда ходили
arg-outing-edit-id = Номер посещения, как в `esep outing list`
arg-place = Какой театр или музей, что смотрели
arg-outing-add-class = Классы, которые пошли: 7А 7Б
arg-outing-edit-class = Классы, которые пошли; без значения — ни одного
arg-outing-edit-student = Дети, названные по имени; без значения — никто
arg-pupils = Сколько учеников пошло; если названы только дети, считается само
arg-free = Сколько из них бесплатно; 0 — никто
arg-outing-add-by = Кто сопровождал: слова из имени
arg-outing-edit-by = Кто сопровождал: слова из имени
arg-report-outings-public = Для передачи за пределы школы: без столбцов о детях на учёте, вместо малых чисел *
arg-month = Месяц: 2026-11 или 11.2026

outing-added = Посещение № { $id }: { $kind }, { $day } — учеников { $pupils }, из них бесплатно { $free }
outing-edited = Исправлено посещение № { $id }
outing-same = Посещение № { $id } такое и есть
outing-empty-class = На { $day } в учёте нет учеников этих классов: { $classes }. Проверьте букву класса
outing-list = Посещения: { $count }; учеников { $pupils }, из них бесплатно { $free }
outing-coverage = Одно посещение в месяц
outing-month = { $kinds } · { $days }
outing-covered = Были: { $n } из { $m } классов.
outing-not-covered = ! В этом месяце ни разу: { $classes } — esep outing add
outing-visited-yes = да
outing-visited-no = нет
op-outing-add = посещение № { $outing } от { $on }: { $kind } { $student }
op-outing-edit = исправлено посещение № { $outing }

err-bad-count-or-none = { $argument }: «{ $value }» — не число
    .hint = Пишите целое число, 0 — если никто
err-bad-month = { $argument }: «{ $value }» — не месяц
    .hint = Пишите так: 2026-11 или 11.2026
err-outing-unknown = Нет посещения № { $id }
    .hint = Посмотрите: esep outing list
err-outing-of-nobody = Не сказано, кто ходил
    .hint = Назовите классы (--class 7А 7Б --pupils 46) или детей
err-outing-more-named = По имени названо { $named }, а пошло учеников { $pupils }
    .hint = Проверьте --pupils
err-outing-more-free = Бесплатно { $free }, а пошло учеников всего { $pupils }
    .hint = Проверьте --free и --pupils
err-outing-known = Такое посещение уже записано: № { $id } от { $day }
    .why = Совпадают день, вид, место, классы и дети
    .hint = Исправить: esep outing edit { $id }; если это другое посещение, добавьте --place

col-outing-kind = Куда
col-place = Место
col-classes = Классы
col-named = Названы
col-free = Бесплатно
col-visits = Посещений
col-on-register = Из них на учёте
col-register-children = Детей на учёте
col-last-visit-on = Последнее
col-register-visited = Из них ходили
col-visited = Было
rep-sheet-outings = Театры и музеи
rep-outings = Посещения театров, музеев и других мест
rep-note-public-outings = * — не показано: числа, которые касаются всего от 1 до { $largest } учеников, и те, по которым их можно вычислить.
rep-note-outings =
    «Из них на учёте» — посещения детей, которых поставил совет: названных по имени, а если из класса никто не назван — всех,
    кто в нём на учёте. «Детей на учёте» — сколько это разных детей.
