## Здоровье учёта

cmd-doctor = Проверяет сам учёт: файл, ключ, права, место на диске, целость, копии, часы — и говорит, что делать
    .examples =
        esep doctor
        esep doctor --report > отчёт.txt     для письма разработчикам: ни имён, ни путей
arg-doctor-report = Сведения для сообщения об ошибке: без имён, ИИН и путей

doctor-mark-ok = в порядке
doctor-mark-attention = внимание
doctor-name-file = файл
doctor-name-key = ключ
doctor-name-recovery = код восстановления
doctor-name-erasing = удаление
doctor-name-chain = история
doctor-name-whole = целость
doctor-name-journal = журнал
doctor-name-permissions = права
doctor-name-room = место
doctor-name-copy = копия
doctor-name-clock = часы
doctor-name-console = консоль
doctor-file-opens = { $path } открывается, последняя операция { $operation }
doctor-key-file = Ключ на месте: { $path }
doctor-key-passphrase = Закрыт парольной фразой
doctor-key-both = Открывается и парольной фразой, и файлом ключа: { $path }
doctor-key-open = Учёт не зашифрован
    .remedy = Файл прочтёт любой, к кому он попадёт. Зашифруйте: esep key change --encrypt key-file
doctor-recovery-confirmed = Код восстановления записан на бумагу
doctor-recovery-unconfirmed = Не подтверждено, что код восстановления записан
    .remedy = esep key confirm; если код потерян, новый выдаст esep key change
doctor-recovery-none = Незашифрованному учёту код не нужен
doctor-erasing-unswept = Ребёнок удалён, но файл не переписан до конца: в нём могли остаться следы
    .remedy = esep erase sweep
doctor-chain-whole = История цела: операция № { $operation }, контрольный код { $digest }
doctor-whole-yes = Все страницы, таблицы и ссылки целы
doctor-whole-no = Файл повреждён: { $where }
    .remedy = Не пишите в него. Восстановите из копии: esep restore КОПИЯ; копии лежат в папке backups
doctor-journal-none = Незаконченных записей не было
doctor-journal-found = Запись прервалась на середине или идёт прямо сейчас: { $path }
    .remedy = Прерванная запись взята назад целиком, учёт открыт таким, каким был до неё. Проверьте последнюю операцию: esep history
doctor-permissions-own = Файлы учёта и ключа читает только их владелец
doctor-permissions-wide = { $path } могут прочесть другие (права { $mode })
    .remedy = chmod 600 "{ $path }"
doctor-room-enough = Места на ещё один такой учёт хватает ({ $size } МБ)
doctor-room-none = В папке { $path } не хватает места или туда нельзя писать: { $reason }
    .remedy = Освободите место; пока его нет, запись и копия не удадутся
doctor-copy-fresh = Последняя копия цела, от { $day }: { $path }
doctor-copy-old = Последняя копия цела, но ей { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}: { $path }
    .remedy = esep backup
doctor-copy-none = В папке { $path } нет ни одной копии
    .remedy = esep backup; лучше на другой диск: esep backup ПАПКА
doctor-clock-right = На часах { $now }, часовой пояс { $zone }
doctor-clock-back = На часах { $now }, а последняя операция записана позже: { $newest }
    .remedy = Поставьте верные дату, время и часовой пояс, потом записывайте
doctor-console-letters = Буквы казахского языка: ә ғ қ ң ө ұ ү һ і
doctor-console-other = Кодировка консоли не UTF-8 ({ $name })
    .remedy = export LANG=ru_RU.UTF-8; если здесь не казахские буквы, смените и шрифт: ә ғ қ ң ө ұ ү һ і

col-part = Что проверено
col-attention = Состояние
col-found = Что видно
col-remedy = Что делать
