import { type Leftovers, PUBLIC_TEXTS } from '../leftovers.ts'

const TEXTS = [
  'artigo',
  'manchete',
  'matéria',
  'parágrafo',
  'rascunho',
  'resumo',
  'texto',
  'tom',
  'título',
  'títulos',
  'versão',
  'versões',
]

export const PORTUGUESE_LEFTOVERS: Leftovers = {
  assistantPhrases: [
    {
      parts: [
        ['aqui está a versão', 'segue a versão'],
        ['aprimorada', 'corrigida', 'melhorada', 'reescrita', 'revisada', 'revista'],
        ['do seu texto', 'do teu texto', 'do seu artigo', 'da sua matéria'],
      ],
      source:
        'https://gptgov.com.br/vereador-vira-piada-ao-postar-texto-com-%c2%93assinatura%c2%94-do-chatgpt-folhamax',
      seen: '2025-10',
    },
    {
      parts: [['se quiser', 'se quiseres', 'se desejar', 'se preferir'], ['posso', 'também posso'], TEXTS],
      ...PUBLIC_TEXTS,
    },
    { parts: [['quer que eu', 'queres que eu', 'gostaria que eu', 'deseja que eu'], TEXTS], ...PUBLIC_TEXTS },
    {
      parts: [
        ['como um modelo de linguagem', 'como modelo de linguagem', 'como um modelo de linguagem de ia'],
        ['não posso', 'não tenho', 'não consigo', 'eu não'],
      ],
      isClose: true,
      ...PUBLIC_TEXTS,
    },
  ],
  placeholders: [
    { form: 'blank', words: 'Seu nome', ...PUBLIC_TEXTS },
    { form: 'blank', words: 'Nome do autor', ...PUBLIC_TEXTS },
  ],
}
