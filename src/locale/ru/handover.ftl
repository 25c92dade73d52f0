## Передача ребёнка в другую школу

cmd-handover = Записывает то, что нужно следующей школе, в небольшой файл под отдельной парольной фразой
    .examples =
        esep handover ахметов --to ahmetov.esep
        esep handover accept ahmetov.esep -n                 показать, что внутри
        esep handover accept ahmetov.esep --class 8Б
    .below =
        В файле только этот ребёнок: карточка, законные представители, социальные статусы, постановки на учёт,
        действующий план, виды и число контактов, направления без ответа. Имена других детей опускаются.
        Фразу набирают, или её берут из файла, который назван в переменной ESEP_HANDOVER_PASSPHRASE_FILE.
        Сообщите её не вместе с файлом, а отдельно, например по телефону.
cmd-handover-accept = Показывает файл из другой школы, спрашивает и принимает
    .examples =
        esep handover accept ahmetov.esep --class 8Б --since 2026-11-23
        esep handover accept ahmetov.esep --into "#12"       добавить к ребёнку, который уже есть
arg-handover-to = Новый файл
arg-handover-accept-handed = Файл, который передала другая школа
arg-handover-accept-class = Класс в этой школе
arg-handover-accept-since = С какого дня в этом классе (сегодня)
arg-into = Ребёнок, который уже есть: добавится только недостающее, имеющееся не изменится

handover-ask-passphrase = Парольная фраза этого файла (её сообщает школа, которая его передала):
handover-ask-passphrase-new = Придумайте парольную фразу файла (не короче 12 знаков), её введёт школа, которая его получит:
handover-given = { $student }: сведения записаны в { $path }, номер { $number }
    Парольную фразу сообщите не вместе с файлом, а отдельно.
handover-would-give = { $student }: эти сведения были бы записаны в { $path }. Файл не создан.
handover-ask = Принять: { $student }? [д/Н]
handover-not = Ничего не принято.
handover-accepted = { $student } — принято: #{ $id }. Сведения прежней школы: esep document show { $document }
handover-open = В прежней школе ребёнок состоял на учёте; здесь сам он на учёт не ставится, решает совет: esep proposal add "#{ $id }"
handover-text-from = Из прежней школы: { $school }, { $day }
handover-text-from-somewhere = Из прежней школы, { $day }
handover-text-class = Класс там: { $class }
handover-text-since = с { $day }
handover-text-no-entries = На учёте не состоял(а)
handover-text-entry = { $register }, с { $day }
handover-text-grounds = основания: { $grounds }
handover-text-protocol = протокол № { $protocol }
handover-text-until = срок до { $day }
handover-text-removed = снятие { $day }: { $ground }
handover-text-plan = план от { $day }: { $goal }
handover-text-criteria = условие снятия: { $criteria }
handover-text-done = выполнено { $day }
handover-text-due = срок { $day }
handover-text-contacts = Работа с ребёнком: { $contacts }
handover-text-contact = { $kind } — { $count } (последний раз { $day })
handover-text-referral = Ждёт ответа: { $paper }
op-handover-accept = принято из другой школы: { $student }, документ № { $document }

err-handover-exists = Файл { $path } уже есть
    .hint = Назовите другой файл или удалите этот
err-handover-unasked = Подтвердить некому; ничего не принято
    .hint = Чтобы посмотреть, что внутри, повторите команду с -n; чтобы принять без вопроса — с -y
err-handover-class = Не сказано, в каком классе ребёнок в этой школе (прежний класс: { $class })
    .hint = esep handover accept "{ $path }" --class КЛАСС
err-handover-known = { $student } уже есть в файле учёта; ничего не изменено
    .hint = Добавить недостающее, не меняя имеющегося: esep handover accept "{ $path }" --into "#{ $id }"
err-handover-twice = Этот файл уже принят: это документ № { $document }
    .hint = Посмотрите: esep document show { $document }
err-handover-other = Файл не о ребёнке { $student }: ИИН другой
    .hint = Проверьте, кто назван в --into
