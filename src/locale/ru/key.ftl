## Ключ учёта

cmd-key = Ключ учёта: чем закрыт, где лежит, как сменить и восстановить
cmd-key-status = Показывает, чем закрыт учёт, где лежит ключ и подтверждено ли, что код восстановления записан
cmd-key-confirm = Подтверждает, что код восстановления записан на бумагу: вы вводите одну его группу
    .examples =
        esep key confirm
        esep key confirm < код.txt     если спросить некого: код целиком
cmd-key-change = Закрывает учёт новым ключом или фразой и выдаёт новый код восстановления; сначала делается копия
    .examples =
        esep key change                          та же защита, новый ключ
        esep key change --encrypt passphrase     парольная фраза вместо файла ключа
        esep key change --encrypt both           парольная фраза, но на этом компьютере её не спросят
cmd-key-recover = Восстанавливает потерянный файл ключа по коду восстановления
cmd-key-export = Пишет ключ в файл, чтобы перенести его на другой компьютер
    .examples =
        esep key export --to E:\esep.key
cmd-key-forget = Удаляет ключ с этого компьютера; можно, только если код восстановления подтверждён
arg-key-change-encrypt = Защита: key-file, passphrase, both или none (не названа — как была)
arg-key-export-to = Новый файл; вывести на экран: -o -

key-part-register = учёт
key-part-encryption = защита
key-part-file = файл ключа
key-part-permissions = кто может прочесть
key-part-recovery = код восстановления
key-part-changed = ключ действует с
key-way-key-file = файл ключа
key-way-passphrase = парольная фраза
key-way-both = парольная фраза или файл ключа
key-way-none = не зашифрован
key-permissions-own = только владелец
key-permissions-wide = и другие
key-permissions-missing = файла нет
key-recovery-confirmed = записан
key-recovery-unconfirmed = не подтверждён: esep key confirm
key-recovery-unknown = неизвестно: учёт не открылся

key-ask-group = Введите с бумаги группу { $group } кода восстановления (5 знаков) и нажмите Enter:
key-confirmed = Код восстановления записан. Храните бумагу в сейфе, отдельно от компьютера.
key-confirmed-already = Код этого ключа уже подтверждён.
key-confirm-next = Когда перепишете, подтвердите: esep key confirm
key-confirm-reminder = Не подтверждено, что код восстановления записан: esep key confirm. Код потерян? Новый выдаст esep key change.
key-recovered = Файл ключа восстановлен: { $path }
key-passphrase-next = Теперь учёт открывается без фразы. Новая парольная фраза: esep key change --encrypt passphrase
key-change-would = { $path } будет закрыт новым ключом: { $way }
key-changed = { $path } закрыт новым ключом ({ $way }), операция № { $operation }
key-lies = Новый ключ: { $path }
key-old-copies = Прежние копии открываются только прежним ключом: он остался на месте. Прежний код восстановления подходит только к ним.
key-change-ask-none = Учёт не будет зашифрован: кто получит файл, прочтёт о каждом ребёнке. Вы этого хотите? [д/Н]
key-change-not = Ничего не изменено.
key-exported =
    Ключ записан: { $path }
    На другом компьютере положите его под именем { $name } в папку ключей (где она, скажет esep key status) или назовите в --key-file.
    Кто получит этот файл, откроет учёт: после переноса удалите его.
key-forget-ask = Файл { $path } будет удалён; на этом компьютере учёт откроет только код восстановления или парольная фраза. Удалить? [д/Н]
key-forget-not = Ничего не удалено.
key-forgotten = Ключ удалён с этого компьютера: { $path }

op-key-change = Сменён ключ: { $encrypt }
op-key-confirm = Код восстановления записан

err-key-none = { $path } не зашифрован: ключа нет
    .hint = Зашифровать: esep key change --encrypt key-file
err-key-no-file = { $path } открывается без файла ключа: удалять нечего
    .hint = Чем он закрыт: esep key status
err-key-unconfirmed = Не подтверждено, что код восстановления записан
    .why = Без ключа учёт не откроет ничто другое
    .hint = Подтвердите код с бумаги: esep key confirm
err-key-not-asked = Нужно согласие, а спросить некого
    .hint = Согласиться: esep { $command } -y
err-key-export-where = Не сказано, куда записать ключ
    .hint = esep key export --to ФАЙЛ; вывести на экран: -o -
