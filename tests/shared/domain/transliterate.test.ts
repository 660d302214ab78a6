import { describe, expect, it } from 'vitest'
import { latinForms } from '../../../shared/domain/transliterate.ts'

describe('latinForms', () => {
  it.each([
    ['Шевченко', ['shevchenko']],
    ['Юлия Щукина', ['yuliya', 'shchukina', 'yulyya', 'shchukyna']],
    ['Микита', ['mikita', 'mykyta']],
    ['Михаил', ['mikhail', 'myhayl']],
    ['Сергей', ['sergey', 'serhey']],
    ['Александр', ['aleksandr', 'alexandr']],
    ['Артём', ['artyom', 'artem']],
    ['Артём'.normalize('NFD'), ['artyom', 'artem']],
    ['Њ. Đorđe Ђорђе', ['nj', 'djordje']],
    ['Δημήτρης', ['dimitris']],
    ['ΓΙΏΡΓΟΣ Παπαδόπουλος', ['giorgos', 'papadopoulos']],
    ['Άγγελος Ευαγγέλου', ['angelos', 'evangelou']],
    ['Ψαρρά-Ξένου', ['psarra', 'xenou']],
    ['Ada Öberg', []],
    ['田中 愛子', []],
    ['', []],
  ])('writes “%s” in Latin letters', (name, forms) => {
    expect(latinForms(name)).toEqual(forms)
  })
})
