// Trains the network that tags and parses English: two bidirectional LSTM layers over word vectors, a softmax
// over tags, and a biaffine choice of heads (Kiperwasser & Goldberg, 2016; Dozat & Manning, 2017).
//
//   train INPUT OUTPUT [key=value ...]      INPUT as training/english.ts writes it; OUTPUT: float32 tensors in order
//
// Plain loops, no library: the compiler turns them into vector instructions. One thread, seeded: the same machine
// gives the same bytes.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>
using std::vector;
typedef vector<float> Floats;

static uint64_t seed = 88172645463325252ull;
static float chance() { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return (seed >> 40) / 16777216.0f; }

// ---- parameters -------------------------------------------------------------------------------------------------
struct Param {
  int rows, cols;
  Floats w, g, m, v, mean;
  vector<int> last; // for sparse tables: the step at which a row was last moved; empty for dense
  vector<char> touched;
  vector<int> list;
};
static vector<Param *> params;

static void make(Param &p, int rows, int cols, float scale, bool sparse = false) {
  p.rows = rows; p.cols = cols;
  size_t n = size_t(rows) * cols;
  p.w.resize(n); p.g.assign(n, 0); p.m.assign(n, 0); p.v.assign(n, 0);
  for (auto &x : p.w) x = (2 * chance() - 1) * scale;
  p.mean = p.w;
  if (sparse) { p.last.assign(rows, 0); p.touched.assign(rows, 0); }
  params.push_back(&p);
}
static float glorot(int a, int b) { return std::sqrt(6.0f / (a + b)); }

// ---- kernels: everything is a row-major matrix ------------------------------------------------------------------
static inline void axpy(float a, const float *__restrict x, float *__restrict y, int n) { for (int i = 0; i < n; i++) y[i] += a * x[i]; }
static inline float dot(const float *__restrict x, const float *__restrict y, int n) { float s = 0; for (int i = 0; i < n; i++) s += x[i] * y[i]; return s; }
// C[n,m] += A[n,k] B[k,m]
static void multiply(const float *A, const float *B, float *C, int n, int k, int m) {
  for (int i = 0; i < n; i++) for (int j = 0; j < k; j++) { float a = A[i * k + j]; if (a != 0) axpy(a, B + size_t(j) * m, C + size_t(i) * m, m); }
}
// backward of the same: dB += A' dC, dA += dC B'
static void multiplyBack(const float *A, const float *B, const float *dC, float *dA, float *dB, int n, int k, int m) {
  for (int i = 0; i < n; i++) for (int j = 0; j < k; j++) {
    float a = A[i * k + j];
    if (a != 0) axpy(a, dC + size_t(i) * m, dB + size_t(j) * m, m);
    if (dA) dA[i * k + j] += dot(dC + size_t(i) * m, B + size_t(j) * m, m);
  }
}
static inline float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

struct Linear {
  Param W, b;
  void init(int in, int out, float scale = -1) { make(W, in, out, scale < 0 ? glorot(in, out) : scale); make(b, 1, out, 0); }
  void forward(const Floats &x, Floats &y, int n) {
    y.resize(size_t(n) * W.cols);
    for (int i = 0; i < n; i++) std::memcpy(&y[size_t(i) * W.cols], b.w.data(), W.cols * 4);
    multiply(x.data(), W.w.data(), y.data(), n, W.rows, W.cols);
  }
  void backward(const Floats &x, const Floats &dy, Floats *dx, int n) {
    for (int i = 0; i < n; i++) axpy(1, &dy[size_t(i) * W.cols], b.g.data(), W.cols);
    multiplyBack(x.data(), W.w.data(), dy.data(), dx ? dx->data() : nullptr, W.g.data(), n, W.rows, W.cols);
  }
};

struct Lstm {
  int in, H; bool reverse;
  Param Wx, Wh, b;
  Floats gates, cells, hidden; // caches of the last forward pass
  void init(int in_, int H_, bool r) {
    in = in_; H = H_; reverse = r;
    make(Wx, in, 4 * H, glorot(in, H)); make(Wh, H, 4 * H, glorot(H, H)); make(b, 1, 4 * H, 0);
    for (int h = 0; h < H; h++) b.w[H + h] = 1;
    b.mean = b.w;
  }
  // out: row i gets this direction's state at [offset, offset + H)
  void forward(const Floats &x, int n, Floats &out, int width, int offset) {
    gates.assign(size_t(n) * 4 * H, 0); cells.resize(size_t(n) * H); hidden.resize(size_t(n) * H);
    for (int i = 0; i < n; i++) std::memcpy(&gates[size_t(i) * 4 * H], b.w.data(), 16 * H);
    multiply(x.data(), Wx.w.data(), gates.data(), n, in, 4 * H);
    for (int t = 0; t < n; t++) {
      int i = reverse ? n - 1 - t : t, p = reverse ? i + 1 : i - 1;
      float *g = &gates[size_t(i) * 4 * H], *c = &cells[size_t(i) * H], *h = &hidden[size_t(i) * H];
      if (t > 0) multiply(&hidden[size_t(p) * H], Wh.w.data(), g, 1, H, 4 * H);
      for (int k = 0; k < H; k++) g[k] = sigmoid(g[k]);
      for (int k = H; k < 2 * H; k++) g[k] = sigmoid(g[k]);
      for (int k = 2 * H; k < 3 * H; k++) g[k] = std::tanh(g[k]);
      for (int k = 3 * H; k < 4 * H; k++) g[k] = sigmoid(g[k]);
      for (int k = 0; k < H; k++) {
        c[k] = g[k] * g[2 * H + k] + (t > 0 ? g[H + k] * cells[size_t(p) * H + k] : 0);
        h[k] = g[3 * H + k] * std::tanh(c[k]);
      }
      std::memcpy(&out[size_t(i) * width + offset], h, 4 * H);
    }
  }
  void backward(const Floats &x, int n, const Floats &dout, int width, int offset, Floats &dx) {
    Floats dg(size_t(n) * 4 * H), dh(H), dc(H, 0), carry(H, 0);
    for (int t = n - 1; t >= 0; t--) {
      int i = reverse ? n - 1 - t : t, p = reverse ? i + 1 : i - 1;
      const float *g = &gates[size_t(i) * 4 * H], *c = &cells[size_t(i) * H];
      float *d = &dg[size_t(i) * 4 * H];
      for (int k = 0; k < H; k++) {
        float tc = std::tanh(c[k]);
        float up = dout[size_t(i) * width + offset + k] + carry[k];
        float dcell = dc[k] + up * g[3 * H + k] * (1 - tc * tc);
        float before = t > 0 ? cells[size_t(p) * H + k] : 0;
        d[k] = dcell * g[2 * H + k] * g[k] * (1 - g[k]);
        d[H + k] = dcell * before * g[H + k] * (1 - g[H + k]);
        d[2 * H + k] = dcell * g[k] * (1 - g[2 * H + k] * g[2 * H + k]);
        d[3 * H + k] = up * tc * g[3 * H + k] * (1 - g[3 * H + k]);
        dc[k] = dcell * g[H + k];
      }
      std::fill(carry.begin(), carry.end(), 0.0f);
      if (t > 0) multiplyBack(&hidden[size_t(p) * H], Wh.w.data(), d, carry.data(), Wh.g.data(), 1, H, 4 * H);
      axpy(1, d, b.g.data(), 4 * H);
    }
    multiplyBack(x.data(), Wx.w.data(), dg.data(), dx.data(), Wx.g.data(), n, in, 4 * H);
  }
};

// ---- data -------------------------------------------------------------------------------------------------------
struct Form { int known; vector<int> rows; };
struct Word { int form, tag, head, relation; };
typedef vector<Word> Sentence;
static vector<Form> forms;
static Floats vectors;
static int D, ROWS, TAGS, RELATIONS;
static vector<vector<Sentence>> parts; // training, then one for each development file

static void read(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) { fprintf(stderr, "can't open %s\n", path); exit(1); }
  auto integer = [&] { int32_t x; if (fread(&x, 4, 1, f) != 1) { fprintf(stderr, "%s is cut short\n", path); exit(1); } return x; };
  int formCount = integer(), vectorCount = integer();
  D = integer(); ROWS = integer(); TAGS = integer(); RELATIONS = integer();
  int partCount = integer();
  for (int i = 0; i < formCount; i++) { Form form; form.known = integer(); int k = integer(); while (k--) form.rows.push_back(integer()); forms.push_back(form); }
  vectors.resize(size_t(vectorCount) * D);
  if (fread(vectors.data(), 4, vectors.size(), f) != vectors.size()) exit(1);
  for (int p = 0; p < partCount; p++) {
    vector<Sentence> part(integer());
    for (auto &s : part) { s.resize(integer()); for (auto &w : s) { w.form = integer(); w.tag = integer(); w.head = integer(); w.relation = integer(); } }
    parts.push_back(part);
  }
  fclose(f);
}

// ---- the model --------------------------------------------------------------------------------------------------
static std::map<std::string, float> options = {
  {"epochs", 14}, {"E", 64}, {"H", 64}, {"A", 64}, {"B", 64}, {"T", 0}, {"rate", 0.002}, {"drop", 0.33}, {"word", 0.15}, {"batch", 500}, {"layers", 2}, {"tagweight", 0.5}, {"decay", 0.999}};
static int opt(const char *k) { return int(options[k]); }

static int E, H, A, B;
static Param table;          // learned rows, [ROWS, E]
static Lstm first[2], second[2];
static Linear tagger, arcDependent, arcHead, relDependent, relHead, relation;
static Param U, headBias, rootArc, rootRel; // U [A, A]; headBias [1, A]; the root's own vectors

static void build() {
  E = opt("E"); H = opt("H"); A = opt("A"); B = opt("B");
  make(table, ROWS, E, 0.1, true);
  for (int d = 0; d < 2; d++) first[d].init(D + E, H, d == 1);
  for (int d = 0; d < 2; d++) second[d].init(2 * H, H, d == 1);
  tagger.init(2 * H, TAGS);
  arcDependent.init(2 * H, A); arcHead.init(2 * H, A);
  make(U, A, A, 0.05); make(headBias, 1, A, 0.05); make(rootArc, 1, A, 0.1);
  relDependent.init(2 * H, B); relHead.init(2 * H, B); make(rootRel, 1, B, 0.1);
  relation.init(B, RELATIONS);
}

// An inverted-dropout mask over columns, the same for each row of a sentence.
static Floats mask(int n, float p) { Floats m(n); for (auto &x : m) x = chance() < p ? 0 : 1 / (1 - p); return m; }
static void apply(Floats &x, const Floats &m, int n) { int c = m.size(); for (int i = 0; i < n; i++) for (int j = 0; j < c; j++) x[size_t(i) * c + j] *= m[j]; }
static void relu(Floats &x) { for (auto &v : x) if (v < 0) v *= 0.1f; }
static void reluBack(const Floats &y, Floats &dy) { for (size_t i = 0; i < y.size(); i++) if (y[i] < 0) dy[i] *= 0.1f; }
static double softmax(float *s, int n, int gold) { // s becomes the gradient
  float top = s[0]; for (int i = 1; i < n; i++) top = std::max(top, s[i]);
  double sum = 0; for (int i = 0; i < n; i++) { s[i] = std::exp(s[i] - top); sum += s[i]; }
  for (int i = 0; i < n; i++) s[i] /= sum;
  double loss = -std::log(s[gold] + 1e-12); s[gold] -= 1; return loss;
}

struct Prediction { vector<int> tag, head, relation; };

// Single-rooted projective tree with the highest sum of arc scores (Eisner, 1996). S[i][j]: word i with head j; j == n is the root.
static vector<int> eisner(const Floats &S, int n) {
  int N = n + 1; // position 0 is the root, word i stands at i + 1
  auto score = [&](int h, int d) { return h == 0 ? S[size_t(d - 1) * N + n] : S[size_t(d - 1) * N + h - 1]; };
  const float none = -1e30f;
  vector<Floats> comp[2], inc[2]; vector<vector<int>> compAt[2], incAt[2];
  for (int k = 0; k < 2; k++) { comp[k].assign(N, Floats(N, none)); inc[k].assign(N, Floats(N, none)); compAt[k].assign(N, vector<int>(N, 0)); incAt[k].assign(N, vector<int>(N, 0)); }
  for (int i = 0; i < N; i++) comp[0][i][i] = comp[1][i][i] = 0;
  for (int w = 1; w < N; w++) for (int s = 1; s + w < N; s++) {
    int t = s + w; float best = none; int at = s;
    for (int r = s; r < t; r++) { float x = comp[1][s][r] + comp[0][r + 1][t]; if (x > best) best = x, at = r; }
    inc[0][s][t] = best + score(t, s); incAt[0][s][t] = at;
    inc[1][s][t] = best + score(s, t); incAt[1][s][t] = at;
    best = none; at = s; for (int r = s; r < t; r++) { float x = comp[0][s][r] + inc[0][r][t]; if (x > best) best = x, at = r; }
    comp[0][s][t] = best; compAt[0][s][t] = at;
    best = none; at = t; for (int r = s + 1; r <= t; r++) { float x = inc[1][s][r] + comp[1][r][t]; if (x > best) best = x, at = r; }
    comp[1][s][t] = best; compAt[1][s][t] = at;
  }
  int root = 1; float best = none;
  for (int r = 1; r < N; r++) { float x = comp[0][1][r] + comp[1][r][N - 1] + score(0, r); if (x > best) best = x, root = r; }
  vector<int> heads(n, n);
  struct Item { int s, t, dir, complete; };
  vector<Item> todo = {{1, root, 0, 1}, {root, N - 1, 1, 1}};
  while (!todo.empty()) {
    Item i = todo.back(); todo.pop_back();
    if (i.s == i.t) continue;
    if (i.complete) {
      int r = compAt[i.dir][i.s][i.t];
      if (i.dir == 0) { todo.push_back({i.s, r, 0, 1}); todo.push_back({r, i.t, 0, 0}); }
      else { todo.push_back({i.s, r, 1, 0}); todo.push_back({r, i.t, 1, 1}); }
    } else {
      if (i.dir == 0) heads[i.s - 1] = i.t - 1; else heads[i.t - 1] = i.s - 1;
      int r = incAt[i.dir][i.s][i.t];
      todo.push_back({i.s, r, 1, 1}); todo.push_back({r + 1, i.t, 0, 1});
    }
  }
  return heads;
}

// One sentence: with `learn`, gradients are added and the loss returned; else the prediction is filled.
static double run(const Sentence &s, bool learn, Prediction *out) {
  int n = s.size(), I = D + E, W = 2 * H, N = n + 1;
  float drop = learn ? options["drop"] : 0;
  Floats x(size_t(n) * I, 0), h1(size_t(n) * W), h2(size_t(n) * W);
  vector<char> noVector(n, 0), noRows(n, 0);
  for (int i = 0; i < n; i++) {
    const Form &form = forms[s[i].form];
    if (learn) { noVector[i] = chance() < options["word"]; noRows[i] = !noVector[i] && chance() < options["word"]; }
    if (form.known >= 0 && !noVector[i]) std::memcpy(&x[size_t(i) * I], &vectors[size_t(form.known) * D], 4 * D);
    if (!noRows[i]) for (int r : form.rows) axpy(1, &table.w[size_t(r) * E], &x[size_t(i) * I + D], E);
  }
  Floats mx = mask(I, drop * 0.6f), m1 = mask(W, drop), m2 = mask(W, drop);
  if (learn) apply(x, mx, n);
  for (auto &l : first) l.forward(x, n, h1, W, l.reverse ? H : 0);
  if (learn) apply(h1, m1, n);
  for (auto &l : second) l.forward(h1, n, h2, W, l.reverse ? H : 0);
  if (learn) apply(h2, m2, n);
  Floats ts, ad, ah, rd, rh;
  tagger.forward(h1, ts, n);
  arcDependent.forward(h2, ad, n); arcHead.forward(h2, ah, n); relu(ad); relu(ah);
  relDependent.forward(h2, rd, n); relHead.forward(h2, rh, n);
  Floats ma = mask(A, drop), mh = mask(A, drop);
  if (learn) { apply(ad, ma, n); apply(ah, mh, n); }
  ah.insert(ah.end(), rootArc.w.begin(), rootArc.w.end());
  rh.insert(rh.end(), rootRel.w.begin(), rootRel.w.end());
  Floats q(size_t(n) * A, 0); // dependents through U
  for (int i = 0; i < n; i++) std::memcpy(&q[size_t(i) * A], headBias.w.data(), 4 * A);
  multiply(ad.data(), U.w.data(), q.data(), n, A, A);
  Floats S(size_t(n) * N);
  for (int i = 0; i < n; i++) for (int j = 0; j < N; j++) S[size_t(i) * N + j] = j == i ? -1e9f : dot(&q[size_t(i) * A], &ah[size_t(j) * A], A);
  vector<int> heads(n);
  if (learn) for (int i = 0; i < n; i++) heads[i] = s[i].head < 0 ? n : s[i].head;
  else heads = eisner(S, n);
  Floats z(size_t(n) * B), rs; // relation's hidden layer
  for (int i = 0; i < n; i++) for (int k = 0; k < B; k++) z[size_t(i) * B + k] = rd[size_t(i) * B + k] + rh[size_t(heads[i]) * B + k];
  relu(z);
  Floats mz = mask(B, drop); if (learn) apply(z, mz, n);
  relation.forward(z, rs, n);
  if (!learn) {
    auto best = [](const float *v, int k) { return int(std::max_element(v, v + k) - v); };
    out->head = heads; out->tag.resize(n); out->relation.resize(n);
    for (int i = 0; i < n; i++) { out->tag[i] = best(&ts[size_t(i) * TAGS], TAGS); out->relation[i] = best(&rs[size_t(i) * RELATIONS], RELATIONS); }
    return 0;
  }
  double loss = 0;
  for (int i = 0; i < n; i++) {
    loss += options["tagweight"] * softmax(&ts[size_t(i) * TAGS], TAGS, s[i].tag);
    loss += softmax(&S[size_t(i) * N], N, heads[i]);
    loss += softmax(&rs[size_t(i) * RELATIONS], RELATIONS, s[i].relation);
  }
  for (auto &v : ts) v *= options["tagweight"];
  Floats dh1(size_t(n) * W, 0), dh2(size_t(n) * W, 0), dad(size_t(n) * A, 0), dah(size_t(N) * A, 0), dq(size_t(n) * A, 0), dz(size_t(n) * B, 0), drd(size_t(n) * B, 0), drh(size_t(N) * B, 0);
  relation.backward(z, rs, &dz, n);
  apply(dz, mz, n); reluBack(z, dz);
  for (int i = 0; i < n; i++) { axpy(1, &dz[size_t(i) * B], &drd[size_t(i) * B], B); axpy(1, &dz[size_t(i) * B], &drh[size_t(heads[i]) * B], B); }
  axpy(1, &drh[size_t(n) * B], rootRel.g.data(), B);
  drh.resize(size_t(n) * B);
  relDependent.backward(h2, drd, &dh2, n); relHead.backward(h2, drh, &dh2, n);
  for (int i = 0; i < n; i++) for (int j = 0; j < N; j++) {
    float d = S[size_t(i) * N + j]; if (d == 0) continue;
    axpy(d, &ah[size_t(j) * A], &dq[size_t(i) * A], A); axpy(d, &q[size_t(i) * A], &dah[size_t(j) * A], A);
  }
  for (int i = 0; i < n; i++) axpy(1, &dq[size_t(i) * A], headBias.g.data(), A);
  multiplyBack(ad.data(), U.w.data(), dq.data(), dad.data(), U.g.data(), n, A, A);
  axpy(1, &dah[size_t(n) * A], rootArc.g.data(), A);
  dah.resize(size_t(n) * A); ah.resize(size_t(n) * A);
  apply(dad, ma, n); apply(dah, mh, n); reluBack(ad, dad); reluBack(ah, dah);
  arcDependent.backward(h2, dad, &dh2, n); arcHead.backward(h2, dah, &dh2, n);
  apply(dh2, m2, n);
  for (auto &l : second) l.backward(h1, n, dh2, W, l.reverse ? H : 0, dh1);
  tagger.backward(h1, ts, &dh1, n);
  apply(dh1, m1, n);
  Floats dx(size_t(n) * I, 0);
  for (auto &l : first) l.backward(x, n, dh1, W, l.reverse ? H : 0, dx);
  apply(dx, mx, n);
  for (int i = 0; i < n; i++) if (!noRows[i]) for (int r : forms[s[i].form].rows) {
    if (!table.touched[r]) { table.touched[r] = 1; table.list.push_back(r); }
    axpy(1, &dx[size_t(i) * I + D], &table.g[size_t(r) * E], E);
  }
  return loss;
}

// ---- Adam (Kingma & Ba, 2015) with a running mean of the weights, which is what is kept ---------------------------
static int steps = 0;
static void move(Param &p, size_t from, size_t to, float rate, float scale) {
  const float b1 = 0.9f, b2 = 0.95f;
  float c1 = 1 - std::pow(b1, steps), c2 = 1 - std::pow(b2, steps);
  for (size_t i = from; i < to; i++) {
    float g = p.g[i] * scale; p.g[i] = 0;
    p.m[i] = b1 * p.m[i] + (1 - b1) * g;
    p.v[i] = b2 * p.v[i] + (1 - b2) * g * g;
    p.w[i] -= rate * (p.m[i] / c1) / (std::sqrt(p.v[i] / c2) + 1e-6f);
  }
}
static void step(float rate, float count) {
  steps++;
  double norm = 0;
  for (auto *p : params) {
    if (p->last.empty()) for (float g : p->g) norm += double(g) * g;
    else for (int r : p->list) for (int k = 0; k < p->cols; k++) { float g = p->g[size_t(r) * p->cols + k]; norm += double(g) * g; }
  }
  norm = std::sqrt(norm) / count;
  float scale = (norm > 1 ? 1 / norm : 1) / count;
  float decay = std::min(options["decay"], float(1 + steps) / (10 + steps));
  for (auto *p : params) {
    if (p->last.empty()) {
      move(*p, 0, p->w.size(), rate, scale);
      for (size_t i = 0; i < p->w.size(); i++) p->mean[i] = decay * p->mean[i] + (1 - decay) * p->w[i];
      continue;
    }
    for (int r : p->list) {
      size_t from = size_t(r) * p->cols, to = from + p->cols;
      float kept = std::pow(decay, float(steps - 1 - p->last[r])); // the row stood still in between
      for (size_t i = from; i < to; i++) p->mean[i] = kept * p->mean[i] + (1 - kept) * p->w[i];
      move(*p, from, to, rate, scale);
      for (size_t i = from; i < to; i++) p->mean[i] = decay * p->mean[i] + (1 - decay) * p->w[i];
      p->last[r] = steps; p->touched[r] = 0;
    }
    p->list.clear();
  }
}
static void settle() { // brings the means of sparse rows up to date
  float decay = std::min(options["decay"], float(1 + steps) / (10 + steps));
  for (auto *p : params) for (size_t r = 0; r < p->last.size(); r++) {
    float kept = std::pow(decay, float(steps - p->last[r]));
    for (int k = 0; k < p->cols; k++) { size_t i = r * p->cols + k; p->mean[i] = kept * p->mean[i] + (1 - kept) * p->w[i]; }
    p->last[r] = steps;
  }
}

static vector<int> plainRelation; // relation without its subtype
static void evaluate(const vector<Sentence> &part) {
  double tag = 0, uas = 0, las = 0, all = 0;
  for (auto &s : part) {
    Prediction p; run(s, false, &p);
    for (size_t i = 0; i < s.size(); i++) {
      int head = s[i].head < 0 ? int(s.size()) : s[i].head;
      tag += p.tag[i] == s[i].tag; bool right = p.head[i] == head; uas += right; las += right && p.relation[i] == s[i].relation; all++;
    }
  }
  printf("  tags %.2f UAS %.2f LAS with subtypes %.2f", 100 * tag / all, 100 * uas / all, 100 * las / all);
}

int main(int argc, char **argv) {
  if (argc < 3) { fprintf(stderr, "usage: train INPUT OUTPUT [key=value ...]\n"); return 2; }
  for (int i = 3; i < argc; i++) { std::string a = argv[i]; auto at = a.find('='); options[a.substr(0, at)] = std::atof(a.c_str() + at + 1); }
  read(argv[1]);
  build();
  auto &train = parts[0];
  vector<int> order(train.size()); for (size_t i = 0; i < order.size(); i++) order[i] = i;
  int epochs = opt("epochs");
  for (int epoch = 0; epoch < epochs; epoch++) {
    auto begun = std::chrono::steady_clock::now();
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[size_t(chance() * (i + 1)) % (i + 1)]);
    double loss = 0, words = 0, inBatch = 0;
    for (size_t k = 0; k < order.size(); k++) {
      auto &s = train[order[k]];
      if (s.size() > 120) continue;
      loss += run(s, true, nullptr); words += s.size(); inBatch += s.size();
      if (inBatch < options["batch"] && k + 1 < order.size()) continue;
      float done = (epoch + float(k) / order.size()) / epochs;
      float warm = std::min(1.0f, (steps + 1) / 200.0f);
      step(options["rate"] * warm * (1 - 0.95f * done), inBatch);
      inBatch = 0;
    }
    settle();
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    printf("epoch %d: loss %.4f a word, %.0f s", epoch + 1, loss / words, seconds);
    if (epoch % 2 == 1 || epoch + 1 == epochs) {
      for (auto *p : params) std::swap(p->w, p->mean);
      for (size_t p = 1; p < parts.size(); p++) evaluate(parts[p]);
      FILE *f = fopen(argv[2], "wb");
      for (auto *p : params) { int32_t shape[2] = {p->rows, p->cols}; fwrite(shape, 4, 2, f); fwrite(p->w.data(), 4, p->w.size(), f); }
      fclose(f);
      for (auto *p : params) std::swap(p->w, p->mean);
    }
    printf("\n"); fflush(stdout);
  }
}
