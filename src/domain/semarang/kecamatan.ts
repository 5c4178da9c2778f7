import type { Agency } from '../agency.ts'
import { slugOf } from './slug.ts'

/**
 * Kecamatan in the order of their codes 33.74.01 to 33.74.16, each with its
 * kelurahan. Purwosari (Semarang Utara and Mijen) and Mangunharjo (Tembalang
 * and Tugu) exist twice and are therefore no alias of either.
 */
const kelurahanOf: Readonly<Record<string, string>> = {
  'Semarang Tengah':
    'Bangunharjo, Brumbungan, Gabahan, Jagalan, Karangkidul, Kauman, Kembangsari, Kranggan, Miroto, Pandansari, Pekunden, Pendrikan Kidul, Pendrikan Lor, Purwodinatan, Sekayu',
  'Semarang Utara':
    'Bandarharjo, Bulu Lor, Dadapsari, Kuningan, Panggung Kidul, Panggung Lor, Plombokan, Tanjungmas',
  'Semarang Timur':
    'Bugangan, Karangtempel, Karangturi, Kebonagung, Kemijen, Mlatibaru, Mlatiharjo, Rejomulyo, Rejosari, Sarirejo',
  Gayamsari: 'Gayamsari, Kaligawe, Pandean Lamper, Sambirejo, Sawah Besar, Siwalan, Tambakrejo',
  Genuk:
    'Bangetayu Kulon, Bangetayu Wetan, Banjardowo, Gebangsari, Genuksari, Karangroto, Kudu, Muktiharjo Lor, Penggaron Lor, Sembungharjo, Terboyo Kulon, Terboyo Wetan, Trimulyo',
  Pedurungan:
    'Gemah, Kalicari, Muktiharjo Kidul, Palebon, Pedurungan Kidul, Pedurungan Lor, Pedurungan Tengah, Penggaron Kidul, Plamongansari, Tlogomulyo, Tlogosari Kulon, Tlogosari Wetan',
  'Semarang Selatan':
    'Barusari, Bulustalan, Lamper Kidul, Lamper Lor, Lamper Tengah, Mugassari, Peterongan, Pleburan, Randusari, Wonodri',
  Candisari: 'Candi, Jatingaleh, Jomblang, Kaliwiru, Karanganyar Gunung, Tegalsari, Wonotingal',
  Gajahmungkur:
    'Bendan Duwur, Bendan Ngisor, Bendungan, Gajahmungkur, Karangrejo, Lempongsari, Petompon, Sampangan',
  Tembalang:
    'Bulusan, Jangli, Kedungmundu, Kramas, Meteseh, Rowosari, Sambiroto, Sendangguwo, Sendangmulyo, Tandang, Tembalang',
  Banyumanik:
    'Banyumanik, Gedawang, Jabungan, Ngesrep, Padangsari, Pedalangan, Pudakpayung, Srondol Kulon, Srondol Wetan, Sumurboto, Tinjomoyo',
  Gunungpati:
    'Cepoko, Gunungpati, Jatirejo, Kalisegoro, Kandri, Mangunsari, Ngijo, Nongkosawit, Pakintelan, Patemon, Plalangan, Pongangan, Sadeng, Sekaran, Sukorejo, Sumurejo',
  'Semarang Barat':
    'Bojongsalaman, Bongsari, Cabean, Gisikdrono, Kalibanteng Kidul, Kalibanteng Kulon, Karangayu, Kembangarum, Krapyak, Krobokan, Manyaran, Ngemplaksimongan, Salamanmloyo, Tambakharjo, Tawangmas, Tawangsari',
  Mijen:
    'Bubakan, Cangkiran, Jatibarang, Jatisari, Karangmalang, Kedungpani, Mijen, Ngadirgo, Pesantren, Polaman, Tambangan, Wonolopo, Wonoplumbon',
  Ngaliyan:
    'Bambankerep, Beringin, Bringin, Gondoriyo, Kalipancur, Ngaliyan, Podorejo, Purwoyoso, Tambakaji, Wates, Wonosari',
  Tugu: 'Jerakah, Karanganyar, Mangkang Kulon, Mangkang Wetan, Randugarut, Tugurejo',
}

/** The sixteen kecamatan; kelurahan roll up to theirs by alias. */
export const kecamatan: readonly Agency[] = Object.entries(kelurahanOf).map(([name, kelurahan]) => ({
  id: slugOf(`Kec. ${name}`),
  name: `Kecamatan ${name}`,
  shortName: `Kec. ${name}`,
  kind: 'kecamatan',
  aliases: [
    `Camat ${name}`,
    `Kantor Kecamatan ${name}`,
    `Kantor Camat ${name}`,
    ...kelurahan.split(', ').flatMap(k => [`Kelurahan ${k}`, `Kel. ${k}`]),
  ],
  validFrom: null,
  validUntil: null,
}))
