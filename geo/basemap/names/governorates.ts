export interface GovernorateName {
  readonly countryCode: 'IRQ' | 'SYR';
  /** The division's name in Natural Earth, for finding its area. */
  readonly nameInNaturalEarth: string;
  readonly name: string;
  readonly name_ar: string;
  readonly labelPosition: readonly [longitude: number, latitude: number];
}

const iraqiGovernorate = (
  nameInNaturalEarth: string,
  name: string,
  name_ar: string,
  ...labelPosition: [number, number]
) => ({ countryCode: 'IRQ', nameInNaturalEarth, name, name_ar, labelPosition }) as const;
const syrianGovernorate = (
  nameInNaturalEarth: string,
  name: string,
  name_ar: string,
  ...labelPosition: [number, number]
) => ({ countryCode: 'SYR', nameInNaturalEarth, name, name_ar, labelPosition }) as const;

export const GOVERNORATES: readonly GovernorateName[] = [
  iraqiGovernorate('Al-Anbar', 'Anbar', 'الأنبار', 41.35, 32.75),
  iraqiGovernorate('Ninawa', 'Nineveh', 'نينوى', 42.35, 35.95),
  iraqiGovernorate('Dihok', 'Duhok', 'دهوك', 43.4, 36.98),
  iraqiGovernorate('Arbil', 'Erbil', 'أربيل', 44.25, 36.42),
  iraqiGovernorate('As-Sulaymaniyah', 'Sulaymaniyah', 'السليمانية', 45.35, 35.3),
  iraqiGovernorate("At-Ta'mim", 'Kirkuk', 'كركوك', 44.05, 35.25),
  iraqiGovernorate('Sala ad-Din', 'Saladin', 'صلاح الدين', 43.45, 34.55),
  iraqiGovernorate('Diyala', 'Diyala', 'ديالى', 45.05, 33.95),
  iraqiGovernorate('Baghdad', 'Baghdad', 'بغداد', 44.38, 33.27),
  iraqiGovernorate('Babil', 'Babil', 'بابل', 44.6, 32.55),
  iraqiGovernorate("Karbala'", 'Karbala', 'كربلاء', 43.7, 32.35),
  iraqiGovernorate('An-Najaf', 'Najaf', 'النجف', 43.6, 31.1),
  iraqiGovernorate('Al-Qādisiyyah', 'Qadisiyah', 'القادسية', 45.1, 31.9),
  iraqiGovernorate('Wasit', 'Wasit', 'واسط', 45.75, 32.75),
  iraqiGovernorate('Maysan', 'Maysan', 'ميسان', 47.15, 32.0),
  iraqiGovernorate('Dhi-Qar', 'Dhi Qar', 'ذي قار', 46.3, 31.25),
  iraqiGovernorate('Al-Muthannia', 'Muthanna', 'المثنى', 45.2, 30.1),
  iraqiGovernorate('Al-Basrah', 'Basra', 'البصرة', 47.3, 30.35),
  syrianGovernorate('Aleppo', 'Aleppo', 'حلب', 37.75, 36.2),
  syrianGovernorate('Idlib', 'Idlib', 'إدلب', 36.7, 35.75),
  syrianGovernorate('Lattakia', 'Latakia', 'اللاذقية', 36.05, 35.6),
  syrianGovernorate('Tartus', 'Tartus', 'طرطوس', 36.1, 34.95),
  syrianGovernorate('Hamah', 'Hama', 'حماة', 37.2, 35.25),
  syrianGovernorate('Homs (Hims)', 'Homs', 'حمص', 38.1, 34.3),
  syrianGovernorate('Ar Raqqah', 'Raqqa', 'الرقة', 38.9, 36.1),
  syrianGovernorate('Dayr Az Zawr', 'Deir ez-Zor', 'دير الزور', 40.2, 35.0),
  syrianGovernorate('Hasaka (Al Haksa)', 'Hasakah', 'الحسكة', 40.85, 36.45),
  syrianGovernorate('Rif Dimashq', 'Rif Dimashq', 'ريف دمشق', 37.3, 33.6),
  syrianGovernorate("As Suwayda'", 'Suwayda', 'السويداء', 36.95, 32.75),
  syrianGovernorate('Dar`a', 'Daraa', 'درعا', 36.2, 32.9),
  syrianGovernorate('Quneitra', 'Quneitra', 'القنيطرة', 35.88, 33.05),
];
