import { describe, expect, it } from 'vitest'
import { compareLabels, labelKey } from '../../../src/languages/english/label-comparison.ts'
import { parseLabel } from '../../../src/languages/english/label.ts'
import { countryOf } from './label-countries.ts'

const parse = (text: string) => parseLabel(text, countryOf)

const SAME = [
  ['Times of India', 'The Times of India'],
  ['The Hindu', 'Hindu'],
  ['Andes Post', 'ANDES POST'],
  ['Andes Post', 'Andes Post;'],
  ['Andes Post', 'Andespost'],
  ['Andes Post', '  Andes  Post '],
  ['Andes-Post', 'Andes Post'],
  ['Radio 21', 'Radio21'],
  ['Lloyd’s Review', 'Lloyds Review'],
  ['Trade & Law', 'Trade and Law'],
  ['Lima Gazette, The', 'The Lima Gazette'],
  ['The Lima Gazette.', 'Lima gazette'],
  ['La Razón', 'La Razon'],
  ['Former diplomat, Bolivia', 'Ex-diplomat, Bolivia'],
  ['Former diplomat, Bolivia', 'former Bolivian diplomat'],
  ['Former diplomat, Bolivia', 'Bolivian former diplomat'],
  ['Former diplomat, Bolivia', 'a former diplomat from Bolivia'],
  ['Former diplomat, Bolivia', 'Bolivia: former diplomat'],
  ['Former diplomat, Bolivia', 'Former diplomat (Bolivia)'],
  ['Former diplomat, Bolivia', 'FORMER DIPLOMAT / BOLIVIA'],
  ['Former diplomat, Bolivia', 'Bolivia’s one-time diplomat'],
  ['Current Bolivian diplomat, Bolivia', 'current diplomat, Bolivia'],
  ['Current diplomat, Bolivia', 'serving Bolivian diplomat'],
  ['Current diplomat, Bolivia', 'the incumbent Bolivian diplomat'],
  ['Acting minister, Peru', 'interim Peruvian minister'],
  ['U.S. official', 'US official'],
  ['US official', 'American official'],
  ['US official', 'official, United States'],
  ['British envoy', 'Envoy, UK'],
  ['British envoy', 'envoy of the United Kingdom'],
  ['Minister of Defence', 'Defence Minister'],
  ['Minister of Defence', 'Minister for Defense'],
  ['Minister of Defence, Chile', 'Chilean defence minister'],
  ['Minister of Foreign Affairs', 'Foreign Minister'],
  ['the ex-Minister of Trade', 'Former trade minister'],
  ['President of Chile', 'Chilean president'],
  ['President of Chile', 'President, Chile'],
  ['Government of Kenya', 'Kenyan government'],
  ['Ministry of Energy, Peru', 'Peruvian Energy Ministry'],
  ['Ministry of Energy spokesman', 'spokeswoman for the Energy Ministry'],
  ['Spokesman, Foreign Ministry', 'spokesperson, foreign ministry'],
  ['chairman', 'Chairwoman'],
  ['chair', 'chairperson'],
  ['political advisor', 'Political adviser'],
  ['policy-maker', 'policymaker'],
  ['vice president', 'Vice-President'],
  ['analyst at the Andean Institute', 'Analyst, Andean Institute'],
  ['analyst with the Andean Institute', 'Analyst – The Andean Institute'],
  ['Dr. Ana Quispe, economist, UMSA', 'Ana Quispe, economist, UMSA'],
  ['Dr Ana Quispe', 'Prof. Ana Quispe'],
  ['Ana Quispe, economist', 'economist Ana Quispe'],
  ['Ana Quispe, Peruvian economist', 'Ana Quispe, economist, Peru'],
  ['President Juan Rojas', 'Juan Rojas, president'],
  ['two Western diplomats', '2 Western diplomats'],
  ['several senators', 'many senators'],
  ['French-Lebanese analyst', 'Lebanese-French analyst'],
  ['US ambassador to Peru', 'American ambassador to Peru'],
  ['US ambassador to Peru', 'Ambassador to Peru, United States'],
  ['Senior official, EU', 'senior official – EU'],
  ['unnamed official', 'an anonymous official'],
  ['the President-elect', 'president elect'],
] as const

const LESS_SPECIFIC = [
  ['Diplomat, Bolivia', 'Former diplomat, Bolivia'],
  ['Diplomat', 'Former diplomat, Bolivia'],
  ['former diplomat', 'former Bolivian diplomat'],
  ['Bolivian diplomat', 'Bolivian ambassador'],
  ['official', 'Senior EU official'],
  ['official, Chile', 'Chilean minister'],
  ['analyst', 'political analyst'],
  ['expert', 'security analyst, Kenya'],
  ['a source', 'former Bolivian diplomat'],
  ['politician', 'Senator, Peru'],
  ['economist', 'Ana Quispe, economist'],
  ['Ana Quispe', 'Ana Quispe, economist, UMSA'],
  ['Ana Quispe, economist', 'Ana Quispe, economist, UMSA'],
  ['economist, UMSA', 'Ana Quispe, economist, UMSA'],
  ['UMSA', 'economist, UMSA'],
  ['Dr Quispe', 'Dr Ana Quispe'],
  ['Quispe, economist', 'Ana Quispe, economist'],
  ['A. Quispe, economist', 'Ana Quispe, economist'],
  ['Bolivia', 'former diplomat, Bolivia'],
  ['minister', 'Minister of Defence'],
  ['official', 'deputy minister, Peru'],
  ['deputy minister', 'deputy defence minister'],
  ['ambassador', 'US ambassador to Peru'],
  ['journalist', 'correspondent, Lebanon'],
  ['officer', 'retired Kenyan general'],
] as const

const COMPATIBLE = [
  ['senior diplomat', 'Diplomat, Bolivia'],
  ['former diplomat', 'Bolivian diplomat'],
  ['EU official', 'ambassador, Peru'],
  ['economist, UMSA', 'Peruvian economist'],
  ['economist, Chile', 'academic, UMSA'],
  ['political analyst', 'security analyst'],
  ['historian', 'sociologist'],
  ['French analyst, Lebanon', 'analyst, France, Lebanon, Chile'],
  ['Ana Quispe, economist', 'Ana Quispe, former minister'],
  ['Ana Quispe, former minister', 'Ana Quispe, current senator'],
  ['former senior official', 'former Chilean official'],
  ['Western diplomat', 'Diplomat, Bolivia'],
] as const

const CONFLICTING = [
  ['Former diplomat, Bolivia', 'Current diplomat, Bolivia', 'former against current'],
  ['former Bolivian diplomat', 'the current Bolivian diplomat', 'former against current'],
  ['ex-minister', 'acting minister', 'former against current'],
  ['retired general', 'serving general', 'former against current'],
  ['the late president', 'the president-elect', 'former against current'],
  ['Ana Quispe, former minister', 'Ana Quispe, acting minister', 'former against current'],
  ['senior official', 'junior official', 'another rank'],
  ['former diplomat, Bolivia', 'former diplomat, Peru', 'another nationality'],
  ['US official', 'British official', 'another nationality'],
  ['Bolivian political analyst', 'Peruvian political analyst', 'another nationality'],
  ['analyst, Kenya', 'source, India', 'another nationality'],
  ['Bolivian political analyst', 'the current Bolivian diplomat', 'another role'],
  ['economist, Chile', 'senator, Chile', 'another role'],
  ['defence minister', 'foreign minister', 'another role'],
  ['EU official', 'UN official', 'another role'],
  ['ambassador to Peru', 'ambassador to Chile', 'another role'],
  ['lawyer', 'general', 'another role'],
  ['president', 'vice-president', 'another role'],
  ['Deputy Foreign Minister, Chile', 'Foreign Minister, Chile', 'another role'],
  ['Ana Quispe, economist', 'Juan Rojas, economist', 'another name'],
  ['Dr Ana Quispe', 'Dr Eva Quispe', 'another name'],
  ['B. Quispe, economist', 'Ana Quispe, economist', 'another name'],
  ['President Ana Quispe', 'President Juan Rojas', 'another name'],
] as const

const DIFFERENT = [
  ['The Hindu', 'Hindu Business Line', 'another organisation'],
  ['Andes Post', 'Andes Times', 'another organisation'],
  ['Andes Post', 'Andes Post Online', 'another organisation'],
  ['analyst, Andean Institute', 'analyst, Lima University', 'another organisation'],
  ['The Economist', 'an economist', 'nothing in common'],
  ['Andes Post', 'former diplomat', 'nothing in common'],
  ['Andes Post', 'Bolivia', 'nothing in common'],
  ['two diplomats', 'a diplomat', 'another number'],
  ['two diplomats', 'three diplomats', 'another number'],
  ['Western diplomats', 'a Western diplomat', 'another number'],
  ['a Bolivian diplomat', 'another Bolivian diplomat', 'another source of the kind'],
] as const

describe('compareLabels', () => {
  it.each(SAME)('holds %j and %j for the same', (a, b) => {
    expect(compareLabels(parse(a), parse(b)).relation).toBe('same')
    expect(compareLabels(parse(b), parse(a)).relation).toBe('same')
    expect(labelKey(parse(a))).toBe(labelKey(parse(b)))
  })

  it.each(LESS_SPECIFIC)('holds %j for less specific than %j', (a, b) => {
    const expected = { relation: 'less-specific', reason: 'one says less than the other' }
    expect(compareLabels(parse(a), parse(b))).toEqual(expected)
    expect(compareLabels(parse(b), parse(a))).toEqual(expected)
  })

  it.each(COMPATIBLE)('lets %j and %j be one source', (a, b) => {
    const expected = { relation: 'compatible', reason: 'each says something that the other does not' }
    expect(compareLabels(parse(a), parse(b))).toEqual(expected)
    expect(compareLabels(parse(b), parse(a))).toEqual(expected)
  })

  it.each(CONFLICTING)('sees a conflict of %j with %j', (a, b, reason) => {
    expect(compareLabels(parse(a), parse(b))).toEqual({ relation: 'conflicting', reason })
    expect(compareLabels(parse(b), parse(a))).toEqual({ relation: 'conflicting', reason })
  })

  it.each(DIFFERENT)('tells %j from %j', (a, b, reason) => {
    expect(compareLabels(parse(a), parse(b))).toEqual({ relation: 'different', reason })
    expect(compareLabels(parse(b), parse(a))).toEqual({ relation: 'different', reason })
  })
})
