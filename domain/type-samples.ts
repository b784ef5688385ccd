import type { Script } from './scripts.ts'

/**
 * A face that lacks one of these can't set the languages that are written in the script. Chinese is
 * never set in a newsroom's font: its hundred parts, with their ranges, would outweigh the page.
 */
export const LETTERS: Partial<Record<Script, string>> = {
  latin:
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÂÄÁÃÇÈÉÊËÍÎÏÑÓÔÕÖÙÚÛÜàâäáãçèéêëíîïñóôõöùúûüœß',
  cyrillic: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  arabic: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
}

/**
 * Ordinary headlines and sentences, to find out how wide a face runs (domain/type-fallbacks.ts):
 * each letter about as often as news uses it. Another text needs the fallbacks measured anew.
 */
export const RUNNING_TEXT: Partial<Record<Script, string>> = {
  latin:
    'Ministers agree on a safer route for seasonal workers, two years after the first talks. ' +
    'The number of people who crossed the river fell by a third in 2024, the office said on Tuesday. ' +
    'Les ministres s’accordent sur une voie plus sûre pour les travailleurs saisonniers, deux ans après. ' +
    'Los ministros acuerdan una ruta más segura para los trabajadores de temporada y sus familias. ' +
    'Os ministros chegaram a acordo sobre uma travessia mais segura para quem trabalha nas colheitas. ' +
    'Die Zahl der Menschen, die den Fluss überqueren, sank im vergangenen Jahr um ein Drittel.',
  cyrillic:
    'Министры договорились о более безопасном пути для сезонных рабочих через два года после начала ' +
    'переговоров. Число людей, пересёкших реку, сократилось в 2024 году на треть, сообщили во вторник. ' +
    'Низкая вода закрыла сто двенадцать переправ на реках Европы: «Ждём дождей», — говорят паромщики.',
}
