/** The canvas's own words, Ukrainian first. Plural forms follow CLDR. */
const WORDS = {
  uk: {
    canvas: 'Полотно сценарію',
    minus: 'Зменшити', plus: 'Збільшити', fit: 'Показати все', map: 'Мінімапа', tidy: 'Розкласти',
    problems_none: 'Без зауважень',
    unreachable: 'Недосяжна', empty_group: 'Порожня група. Перетягніть сюди блок', untitled: 'Група {n}', empty_canvas: 'Перетягніть блок сюди, і розмова почнеться',
    rename: 'Назва групи', duplicate: 'Дублювати', remove: 'Вилучити', open: 'Відкрити налаштування', try_here: 'Спробувати звідси',
    new_group: 'Нова група', empty: 'Порожня група', connect_to: 'Куди веде вихід «{exit}»?', which_exit: 'Який вихід провести?', find: 'Знайти', nothing_found: 'Нічого не знайдено',
    disconnect: 'Прибрати перехід', no_exits: 'Тут немає виходів', groups: 'Групи', close: 'Закрити', leads: 'веде до «{to}»', leads_nowhere: 'нікуди не веде', next_block: 'далі наступний блок',
    group_label: 'Група «{title}», блоків: {n}', block_label: '{n} з {all}: {words}', thread_label: 'Перехід «{exit}» з групи «{from}» до групи «{to}»', quoted: '«{exit}»', exit_label: 'Вихід «{exit}»',
    trigger_start: 'Початок розмови', trigger_command: 'Команда', trigger_keyword: 'Слово', trigger_any_reply: 'Будь-яка відповідь', trigger_invalid_reply: 'Незрозуміла відповідь',
    trigger_silence: 'Мовчання', trigger_event: 'Подія', trigger_schedule: 'За розкладом', trigger_label: 'Початок: {name}',
    exit_next: 'Далі', exit_otherwise: 'Інакше', exit_error: 'Помилка', exit_too_many: 'Забагато спроб', exit_silence: 'Мовчить',
    copied: 'Скопійовано', pasted: 'Вставлено', removed: 'Вилучено', moved: 'Переміщено', connected: 'Проведено до групи «{to}»', note: 'Нотатка', note_placeholder: 'Що варто пам’ятати?', add_note: 'Додати нотатку',
    loading: 'Завантажуємо сценарій…', load_failed: 'Не вдалося завантажити сценарій. Чернетка ціла.', again: 'Спробувати ще раз', running: 'зараз тут', visited: 'пройдено',
    and: 'і', or: 'або', if: 'Якщо', media_image: 'Зображення', media_video: 'Відео', media_audio: 'Звук', media_file: 'Файл',
    set_set: '=', set_copy: '=', set_plus: 'збільшити на', set_minus: 'зменшити на', set_times: 'помножити на', set_divide: 'поділити на', set_add: 'додати', set_remove: 'вилучити', set_yes: '= так', set_no: '= ні', set_now: '= цей момент', set_clear: 'очистити',
    yes: 'так', no: 'ні', error_one: '{n} помилка', error_few: '{n} помилки', error_many: '{n} помилок', hint_one: '{n} порада', hint_few: '{n} поради', hint_many: '{n} порад',
  },
  en: {
    canvas: 'Scenario canvas',
    minus: 'Zoom out', plus: 'Zoom in', fit: 'Show everything', map: 'Minimap', tidy: 'Tidy up',
    problems_none: 'Nothing to fix',
    unreachable: 'Unreachable', empty_group: 'An empty group. Drag a block here', untitled: 'Group {n}', empty_canvas: 'Drag a block here and the conversation begins',
    rename: 'Group title', duplicate: 'Duplicate', remove: 'Delete', open: 'Open settings', try_here: 'Try from here',
    new_group: 'New group', empty: 'Empty group', connect_to: 'Where does the exit “{exit}” lead?', which_exit: 'Which exit to connect?', find: 'Find', nothing_found: 'Nothing found',
    disconnect: 'Remove the connection', no_exits: 'There are no exits here', groups: 'Groups', close: 'Close', leads: 'leads to “{to}”', leads_nowhere: 'leads nowhere', next_block: 'goes on to the next block',
    group_label: 'Group “{title}”, blocks: {n}', block_label: '{n} of {all}: {words}', thread_label: 'Connection “{exit}” from the group “{from}” to the group “{to}”', quoted: '“{exit}”', exit_label: 'Exit “{exit}”',
    trigger_start: 'Conversation starts', trigger_command: 'Command', trigger_keyword: 'Keyword', trigger_any_reply: 'Any reply', trigger_invalid_reply: 'Reply not understood',
    trigger_silence: 'Silence', trigger_event: 'Event', trigger_schedule: 'On schedule', trigger_label: 'Start: {name}',
    exit_next: 'Next', exit_otherwise: 'Otherwise', exit_error: 'Error', exit_too_many: 'Too many attempts', exit_silence: 'Silent',
    copied: 'Copied', pasted: 'Pasted', removed: 'Deleted', moved: 'Moved', connected: 'Connected to the group “{to}”', note: 'Note', note_placeholder: 'What is worth remembering?', add_note: 'Add a note',
    loading: 'Loading the scenario…', load_failed: 'The scenario could not be loaded. Your draft is safe.', again: 'Try again', running: 'running now', visited: 'visited',
    and: 'and', or: 'or', if: 'If', media_image: 'Image', media_video: 'Video', media_audio: 'Sound', media_file: 'File',
    set_set: '=', set_copy: '=', set_plus: 'increase by', set_minus: 'decrease by', set_times: 'multiply by', set_divide: 'divide by', set_add: 'add', set_remove: 'take out', set_yes: '= yes', set_no: '= no', set_now: '= this moment', set_clear: 'clear',
    yes: 'yes', no: 'no', error_one: '{n} error', error_other: '{n} errors', hint_one: '{n} hint', hint_other: '{n} hints',
  },
}

// As runtime/blocks/rules.py names them.
const OPERATORS = {
  uk: { is: 'дорівнює', is_not: 'не дорівнює', contains: 'містить', not_contains: 'не містить', starts: 'починається з', ends: 'закінчується на', one_of: 'одне з', more: 'більше ніж', at_least: 'не менше ніж', less: 'менше ніж', at_most: 'не більше ніж', yes: '— так', no: '— ні', set: 'відоме', empty: 'невідоме або порожнє' },
  en: { is: 'is', is_not: 'is not', contains: 'contains', not_contains: 'does not contain', starts: 'starts with', ends: 'ends with', one_of: 'is one of', more: 'is more than', at_least: 'is at least', less: 'is less than', at_most: 'is at most', yes: 'is yes', no: 'is no', set: 'is known', empty: 'is unknown or empty' },
}
const VALUELESS = new Set(['yes', 'no', 'set', 'empty'])

export function word(lang, key, fallback = key) {
  return (WORDS[lang] ?? WORDS.en)[key] ?? WORDS.en[key] ?? fallback
}

export function say(lang, key, values = {}) {
  return word(lang, key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole))
}

export function count(lang, key, n) {
  const form = new Intl.PluralRules(lang).select(n)
  return say(lang, `${key}_${form}`, { n })
}

export function percent(lang, ratio) {
  return `${Math.round(ratio * 100)}${lang === 'uk' ? '\u00a0' : ''}%`
}

const UNITS = [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']]

/** "2 години", "90 секунд": the largest unit that tells it without a remainder. */
export function lengthOfTime(seconds, lang) {
  const [size, unit] = UNITS.find(([size]) => seconds >= size && seconds % size === 0) ?? [1, 'second']
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(seconds / size)
}

export function operatorWord(lang, operator) {
  return (OPERATORS[lang] ?? OPERATORS.en)[operator] ?? String(operator).replaceAll('_', ' ')
}

export function takesValue(operator) {
  return !VALUELESS.has(operator)
}
