/** The sentences of regulations in Vietnamese. */
import { duration, type PrizeAmong, percent, type Words } from './regulations-words'

const PRIZE_TABLES = { division: 'bảng', window: 'đợt' }

function prizeAmong(among: PrizeAmong): string {
  if (among === 'collective' || among.tables.length === 0) return ''
  const names = among.tables.map((table) => PRIZE_TABLES[table])
  return among.together ? ` chung các ${names.join(' và các ')}` : ` mỗi ${names.join(', mỗi ')}`
}

export const VI: Words = {
  known: {
    pupil: 'học sinh',
    student: 'sinh viên',
    'english-major': 'sinh viên chuyên tiếng Anh',
    'english-major-student': 'sinh viên chuyên tiếng Anh',
    organiser: 'ban tổ chức',
    'union-official': 'cán bộ Đoàn',
    'civil-servant': 'công chức, viên chức',
    enterprise: 'người làm ở doanh nghiệp',
    'armed-forces': 'lực lượng vũ trang',
    'local-youth': 'thanh niên địa bàn dân cư',
    province: 'tỉnh',
    district: 'huyện cũ',
    cluster: 'cụm',
    'Asia/Ho_Chi_Minh': 'Việt Nam (UTC+7)',
    'Asia/Phnom_Penh': 'Campuchia (UTC+7)',
  },
  headings: {
    purpose: 'Mục đích',
    theme: 'Chủ đề',
    eligibility: 'Đối tượng dự thi',
    divisions: 'Bảng thi',
    windows: 'Thời gian thi',
    attempts: 'Số lượt thi',
    content: 'Nội dung và hình thức',
    scoring: 'Cách tính điểm',
    ties: 'Xếp hạng khi bằng điểm',
    advancement: 'Chọn vào vòng sau',
    devices: 'Thiết bị',
    conduct: 'Trung thực khi làm bài',
    names: 'Tên đăng ký',
    prizes: 'Giải thưởng',
    announcement: 'Công bố kết quả',
    complaints: 'Khiếu nại',
    data: 'Dữ liệu cá nhân',
    contact: 'Liên hệ',
    final_say: 'Điều khoản chung',
  },
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  ranking: {
    score: 'điểm cao hơn',
    right: 'đúng nhiều câu hơn',
    time: 'tổng thời gian ít hơn',
    average_time: 'thời gian trung bình mỗi câu ít hơn',
    earliest: 'nộp bài sớm hơn',
    prediction: 'dự đoán gần đúng hơn',
    younger: 'tuổi nhỏ hơn',
    attempts: 'ít lượt thi hơn',
    judged: 'điểm giám khảo cao hơn',
  },
  age: (min, max, on) => {
    const bounds =
      min === undefined ? `không quá ${max} tuổi` : max === undefined ? `từ ${min} tuổi` : `từ ${min} đến ${max} tuổi`
    return `${bounds}, tính đến ngày ${on}`
  },
  grades: (min, max) => (min === max ? `học sinh lớp ${min}` : `học sinh từ lớp ${min} đến lớp ${max}`),
  kinds: (kinds) => (kinds.length === 1 ? `${kinds[0]}` : `thuộc một trong các nhóm: ${kinds.join(', ')}`),
  excluded: (marks) => `không áp dụng cho: ${marks}`,
  everybody: 'mọi người',
  organisers: 'Thành viên ban tổ chức, ban ra đề và giám khảo có thể làm bài nhưng không được xếp hạng.',
  oneDivision: 'Mỗi người dự thi ở một bảng.',
  weekly: (first, weeks, opens, closes) => `${weeks} tuần, từ tuần có ngày ${first}: mở ${opens}, đóng ${closes}.`,
  single: (opens, closes) => `Từ ${opens} đến ${closes}.`,
  zone: (zone) => `Mọi giờ trong thể lệ là giờ ${zone}.`,
  moved: (day, opens, closes, why) =>
    `Đã đổi giờ ngày ${day}; trước đó là từ ${opens} đến ${closes}. Lý do: ${why.replace(/\.$/, '')}.`,
  cut: 'Hết giờ mở cửa, mọi bài đang làm được thu.',
  finish: 'Ai bắt đầu trước giờ đóng cửa được làm hết thời gian của bài.',
  perWindow: (n, windows) =>
    `${n === null ? 'Không giới hạn số lượt' : `Tối đa ${n} lượt`}${windows ? ' mỗi đợt' : ''}.`,
  total: (n) => `Tối đa ${n} lượt trong cả vòng.`,
  counts: {
    best: 'Tính lượt tốt nhất; bằng điểm thì lượt ít thời gian hơn.',
    best_earliest: 'Tính lượt tốt nhất; bằng điểm thì lượt nộp sớm nhất.',
    last: 'Tính lượt cuối cùng.',
    sum: 'Tính tổng các lượt.',
  },
  windows: {
    best: 'Giữa các đợt, lấy đợt tốt nhất.',
    sum: 'Kết quả là tổng của các đợt.',
    last: 'Lấy đợt cuối cùng có dự thi.',
    each: 'Mỗi đợt xếp hạng riêng.',
  },
  section: (name, items, seconds) =>
    `${name}: ${items} câu${seconds === null ? '' : `, mỗi câu ${duration(seconds, 'phút', 'giây')}`}.`,
  seconds: (seconds) => `Thời gian làm bài: ${duration(seconds, 'phút', 'giây')}.`,
  drawn: {
    person: 'Mỗi lượt thi có đề riêng, rút từ ngân hàng câu hỏi.',
    window: 'Mọi người trong một đợt làm cùng các câu hỏi, thứ tự có thể khác nhau.',
  },
  noBack: 'Không quay lại câu đã qua.',
  early: 'Được nộp bài sớm.',
  notEarly: 'Không nộp bài trước khi hết giờ.',
  plays: (n) => `Mỗi đoạn âm thanh nghe tối đa ${n} lần.`,
  marks: (name, right, wrong, blank) => `${name}: đúng ${right}, sai ${wrong}, bỏ trống ${blank}.`,
  partial: 'Câu nhiều ý trả lời đúng một phần được tính phần điểm tương ứng.',
  sectionPass: (name, share) => `${name}: phải đạt ít nhất ${percent(share)} số điểm của phần này.`,
  stopAfterWrong: (n) => `Bài kết thúc sau ${n} câu sai; câu đã trả lời không sửa được.`,
  held: (floor, cap) =>
    [floor === null ? '' : `không dưới ${floor}`, cap === null ? '' : `không quá ${cap}`]
      .filter(Boolean)
      .join(', ')
      .replace(/^./, 'Điểm bài thi $&')
      .concat('.'),
  judged: (name, criteria, weight, outOf) =>
    `${name}: giám khảo chấm ${criteria}; chiếm ${percent(weight)} của ${outOf} điểm. Điểm là trung bình của các giám khảo.`,
  prediction: (question) => `Câu dự đoán: ${question}`,
  tie: 'Bằng nhau ở mọi tiêu chí thì đồng hạng.',
  gate: (count, all, share) =>
    `Muốn dự vòng này phải đạt ít nhất ${percent(share)} ở ${count} trong ${all} vòng trước đó.`,
  entrants: (round) => `Dành cho người được chọn từ ${round}.`,
  top: (n, of) => `${n} người đứng đầu ${of}`,
  of: { overall: 'toàn cuộc thi', division: 'mỗi bảng', unit: 'mỗi đơn vị' },
  ofGrouping: (grouping) => `mỗi nhóm (${grouping})`,
  quota: (per, of, min, max) =>
    `${of} được 1 người trên mỗi ${per} người dự thi, ít nhất ${min}${max === null ? '' : `, nhiều nhất ${max}`}`,
  minimum: (marks) => `đạt từ ${marks} điểm`,
  reserves: (n) => `thêm ${n} người dự bị`,
  wildcards: (n) => `${n} người tốt nhất trong số còn lại, không kể đơn vị`,
  pass: (share) => `tất cả những ai đạt từ ${percent(share)} số điểm`,
  lot: 'Nếu nhiều người bằng nhau hơn số chỗ còn lại, ban tổ chức bốc thăm hoặc cho thi thêm câu hỏi.',
  teams: (n) => `Những người vào vòng này được bốc thăm thành ${n} đội, chia đều các bảng.`,
  live: 'Thi trực tiếp trên sân khấu: mọi người trả lời cùng lúc trên điện thoại.',
  liveMarks:
    'Câu đúng được ít nhất nửa số điểm của câu, trả lời càng nhanh càng được nhiều, thêm điểm thưởng khi đúng liên tiếp; sai hoặc bỏ trống không bị trừ. Nếu chỉ tính đúng sai, không tính nhanh chậm, ban tổ chức nói rõ trước khi bắt đầu.',
  prize: (name, count, worth, among) =>
    `${count} ${name}${prizeAmong(among)}${worth ? `, mỗi giải ${worth}` : ''}${among === 'collective' ? ' (tập thể)' : ''}`,
  noPrizes: 'Ban tổ chức công bố giải thưởng trước khi khai mạc.',
  participation: (share) => `Giải tập thể cho đơn vị có ít nhất ${percent(share)} thành viên dự thi.`,
  groups: (of, by) => `Xếp hạng tập thể theo ${of === 'unit' ? 'đơn vị' : of}: ${by}.`,
  by: {
    participants: 'số người dự thi',
    attempts: 'số lượt thi',
    right: 'số người đúng hết',
    average: 'điểm trung bình',
    rate: 'tỉ lệ thành viên dự thi',
  },
  announced: (days) => `Kết quả tạm thời được công bố trong ${days} ngày sau khi vòng thi kết thúc.`,
  complaints: (days) =>
    days === 0
      ? 'Kết quả được công bố chính thức ngay.'
      : `Thí sinh khiếu nại theo từng câu trong ${days} ngày kể từ khi có kết quả tạm thời. Đáp án sửa sau khiếu nại áp dụng cho mọi bài, và mỗi thay đổi được ghi lại.`,
  clock: (seconds) =>
    `Thời gian tính theo đồng hồ máy chủ. Câu trả lời đã gửi đi nhưng đến chậm không quá ${seconds} giây vẫn được tính.`,
}
