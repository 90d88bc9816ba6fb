import { type Leftovers, PUBLIC_TEXTS } from '../leftovers.ts'

export const GERMAN_LEFTOVERS: Leftovers = {
  assistantPhrases: [
    {
      parts: [
        ['wenn du magst', 'wenn du möchtest', 'wenn sie möchten', 'wenn sie mögen'],
        ['ich', 'kann ich'],
        [
          'abschnitt',
          'artikel',
          'detailtiefe',
          'entwurf',
          'fassung',
          'gliederung',
          'stil',
          'text',
          'ton',
          'tonfall',
          'überschrift',
          'überschriften',
          'version',
          'zusammenfassung',
        ],
      ],
      source: 'https://uebermedien.de/110661/ki-programm-quatscht-in-spiegel-text-einfach-dazwischen',
      seen: '2025-10-22',
    },
    {
      parts: [
        ['als ki sprachmodell', 'als ki modell'],
        ['habe ich', 'kann ich', 'bin ich', 'darf ich'],
      ],
      isClose: true,
      ...PUBLIC_TEXTS,
    },
  ],
  placeholders: [
    {
      form: 'text',
      words: 'bitte überschreiben sie diesen text',
      source: 'https://www.infranken.de/lk/kulmbach/reingelegt-vom-fehlerteufelchen-art-581353',
      seen: '2015',
    },
    { form: 'blank', words: 'Ihr Name', ...PUBLIC_TEXTS },
    { form: 'blank', words: 'Ihre Adresse', ...PUBLIC_TEXTS },
    { form: 'blank', words: 'bitte ausfüllen', ...PUBLIC_TEXTS },
  ],
}
