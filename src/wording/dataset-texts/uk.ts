import type { DatasetTexts } from './catalogue.ts'

export const ukrainian: DatasetTexts = {
  'What municipalities say of themselves': 'Що громади кажуть про себе',
  'The municipalities': 'громади',
  'As declared by each municipality': 'за заявою громади',
  'Declared by the municipality': 'Заява громади',
  'GeoNames: inhabited places from 500 people on, names of admin units': 'GeoNames: населені пункти від 500 мешканців, назви адміністративних одиниць',
  'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)': 'Населені пункти й назви: GeoNames, CC BY 4.0 (громади утворив із них Twinmatch)',
  'Natural Earth 1:10m: land and countries (package world-atlas)': 'Natural Earth 1:10 млн: суходіл і країни (пакет world-atlas)',
  'public domain': 'суспільне надбання',
  'Coasts and borders: Natural Earth': 'Узбережжя й кордони: Natural Earth',
  'Sea ports of the world with UN/LOCODE (package sea-ports)': 'Морські порти світу з кодами UN/LOCODE (пакет sea-ports)',
  'marchah/sea-ports contributors': 'співавтори marchah/sea-ports',
  'Sea ports: package sea-ports, MIT': 'Морські порти: пакет sea-ports, MIT',
  'Hand-written sample of partnerships': 'Укладена вручну вибірка партнерств',
  'Partnerships: a hand-written sample by Twinmatch, MIT; not complete': 'Партнерства: укладена вручну вибірка Twinmatch, MIT; неповна',
  'not stated': 'не зазначено',
  ' (licence not stated)': ' (ліцензію не зазначено)',
}
