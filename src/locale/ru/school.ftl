## Школа и её ставки

cmd-school = Школа: названия, сколько учеников, ставки педагогов-психологов и социальных педагогов рядом с нормой
cmd-school-show = Показывает школу и ставки: сколько есть, сколько нужно по норме, сколько не хватает
    .examples =
        esep school show
        esep school show --on 01.09.2026 --format xlsx --out ставки.xlsx
cmd-school-set = Записывает названия, БИН и ставки
    .examples =
        esep school set --post psychologist=1,5 social_pedagogue=1
        esep school set --school-ru "Средняя школа № 15" --bin 210440038887
cli-value-posts = ДОЛЖНОСТЬ=СТАВКИ
arg-post = Сколько ставок у должности: psychologist=1,5 (можно несколько)
arg-school-show-on = На какой день (обычно сегодня)

school-set = Записано. Посмотреть: esep school show
school-same = Так и записано
school-bin = БИН { $bin }
school-pupils = { $day }, учеников: { $count }
school-note = Сколько нужно, считается по норме и округляется вверх до целой ставки. Где ставки не записаны, каждый сотрудник считается за одну.
op-school-set = сведения о школе{ $posts }

err-bad-post = «{ $value }» — не должность и ставки
    .hint = Пишите так: --post psychologist=1,5 (от 0 до 100, не больше двух знаков после запятой)

col-people = Сотрудников
col-posts = Ставок
col-posts-needed = Нужно ставок
col-posts-missing = Не хватает
