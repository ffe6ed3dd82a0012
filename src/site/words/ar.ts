import { ar as locale } from 'date-fns/locale/ar';
import type { Words } from './type.ts';

export const ar: Words = {
  lang: 'ar',
  locale,
  skip: 'انتقل إلى النص',
  by: (names) => `بقلم ${names}`,
  published: 'نُشر في',
  factsAsOf: 'الوقائع حتى',
  describes: (date) => `يصف هذا النص الوضع في ${date}، ولا يتضمن ما حدث بعد ذلك.`,
  readingTime: (minutes) => `مدة القراءة بالدقائق: ${minutes}`,
  outline: 'في هذا الشرح',
  toOutline: 'الأقسام',
  copyLink: (heading) => `انسخ رابط «${heading}»`,
  copied: 'تم النسخ',
  note: 'ملاحظة',
  table: 'جدول',
  next: 'اقرأ أيضًا',
  home: 'الصفحة الرئيسية',
  newest: 'أحدث شرح',
  more: 'شروح أخرى',
  about: 'من نحن',
  notFoundTitle: 'لا توجد صفحة بهذا العنوان',
  notFoundText: 'ربما كُتب العنوان خطأً. كل الشروح مدرجة في الصفحة الرئيسية.',
  toHome: 'إلى الصفحة الرئيسية',
  aside: {
    background: 'خلفية',
    note: 'ملاحظة',
    disputed: 'محل خلاف',
    unknown: 'ما لا نعرفه',
  },
};
