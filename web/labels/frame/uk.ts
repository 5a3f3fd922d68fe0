import type { FrameLabels } from './labels.ts'

export const ukrainianFrame: FrameLabels = {
  navigation: 'Головні сторінки',
  about: 'Про сервіс',
  destination: { partners: 'Знайти партнерів', directory: 'Каталог', partnerships: 'Партнерства', linksMap: 'Карта', numbers: 'Цифри', compare: 'Порівняння', shortlist: 'Вибране' },
  skipMap: 'Пропустити карту',
  mapButtons: 'Карта',
  zoomIn: 'Збільшити карту',
  zoomOut: 'Зменшити карту',
  zoomReset: 'Знову показати всю карту',
}
