export interface GovernorateName {
  readonly country: 'IRQ' | 'SYR';
  /** The division's name in Natural Earth, for finding its area. */
  readonly naturalEarth: string;
  readonly name: string;
  readonly name_ar: string;
  readonly label: readonly [longitude: number, latitude: number];
}

const iraq = (naturalEarth: string, name: string, name_ar: string, ...label: [number, number]) =>
  ({ country: 'IRQ', naturalEarth, name, name_ar, label }) as const;
const syria = (naturalEarth: string, name: string, name_ar: string, ...label: [number, number]) =>
  ({ country: 'SYR', naturalEarth, name, name_ar, label }) as const;

export const GOVERNORATES: readonly GovernorateName[] = [
  iraq('Al-Anbar', 'Anbar', 'الأنبار', 41.35, 32.75),
  iraq('Ninawa', 'Nineveh', 'نينوى', 42.35, 35.95),
  iraq('Dihok', 'Duhok', 'دهوك', 43.4, 36.98),
  iraq('Arbil', 'Erbil', 'أربيل', 44.25, 36.42),
  iraq('As-Sulaymaniyah', 'Sulaymaniyah', 'السليمانية', 45.35, 35.3),
  iraq("At-Ta'mim", 'Kirkuk', 'كركوك', 44.05, 35.25),
  iraq('Sala ad-Din', 'Saladin', 'صلاح الدين', 43.45, 34.55),
  iraq('Diyala', 'Diyala', 'ديالى', 45.05, 33.95),
  iraq('Baghdad', 'Baghdad', 'بغداد', 44.38, 33.27),
  iraq('Babil', 'Babil', 'بابل', 44.6, 32.55),
  iraq("Karbala'", 'Karbala', 'كربلاء', 43.7, 32.35),
  iraq('An-Najaf', 'Najaf', 'النجف', 43.6, 31.1),
  iraq('Al-Qādisiyyah', 'Qadisiyah', 'القادسية', 45.1, 31.9),
  iraq('Wasit', 'Wasit', 'واسط', 45.75, 32.75),
  iraq('Maysan', 'Maysan', 'ميسان', 47.15, 32.0),
  iraq('Dhi-Qar', 'Dhi Qar', 'ذي قار', 46.3, 31.25),
  iraq('Al-Muthannia', 'Muthanna', 'المثنى', 45.2, 30.1),
  iraq('Al-Basrah', 'Basra', 'البصرة', 47.3, 30.35),
  syria('Aleppo', 'Aleppo', 'حلب', 37.75, 36.2),
  syria('Idlib', 'Idlib', 'إدلب', 36.7, 35.75),
  syria('Lattakia', 'Latakia', 'اللاذقية', 36.05, 35.6),
  syria('Tartus', 'Tartus', 'طرطوس', 36.1, 34.95),
  syria('Hamah', 'Hama', 'حماة', 37.2, 35.25),
  syria('Homs (Hims)', 'Homs', 'حمص', 38.1, 34.3),
  syria('Ar Raqqah', 'Raqqa', 'الرقة', 38.9, 36.1),
  syria('Dayr Az Zawr', 'Deir ez-Zor', 'دير الزور', 40.2, 35.0),
  syria('Hasaka (Al Haksa)', 'Hasakah', 'الحسكة', 40.85, 36.45),
  syria('Rif Dimashq', 'Rif Dimashq', 'ريف دمشق', 37.3, 33.6),
  syria("As Suwayda'", 'Suwayda', 'السويداء', 36.95, 32.75),
  syria('Dar`a', 'Daraa', 'درعا', 36.2, 32.9),
  syria('Quneitra', 'Quneitra', 'القنيطرة', 35.88, 33.05),
];
