/** Candidates as vectors, for a search by vectors: what some askers, the landmarks, think of each. */

/** Scores of every candidate by one asker; 0, the average, where it may not be suggested. */
export type Scores = Float64Array

/**
 * Coordinates of every candidate: its score by each landmark, a constant, and one that makes all vectors equally long, so
 * that their order by cosine, which an engine for vectors sorts by, is that by product.
 */
export function candidateVectors(landmarks: readonly Scores[]): Float64Array[] {
  const [first] = landmarks
  const vectors = Array.from({ length: first?.length ?? 0 }, (_, i) => Float64Array.from([...landmarks.map((scores) => scores[i] ?? 0), 1]))
  const longest = Math.max(0, ...chunked(vectors.map(squaredLength)))
  return vectors.map((vector) => Float64Array.from([...vector, Math.sqrt(longest - squaredLength(vector))]))
}

/**
 * The asker's vector: the one whose products with the candidates' come nearest to its own scores in the least squares,
 * with a ridge that holds it where landmarks are alike. The last coordinate, which is not of the question, is 0.
 */
export class AskerVectors {
  private readonly matrix: readonly Float64Array[]

  constructor(private readonly vectors: readonly Float64Array[]) {
    const size = (vectors[0]?.length ?? 1) - 1
    this.matrix = Array.from({ length: size }, () => new Float64Array(size))
    for (const vector of vectors) for (let row = 0; row < size; row++) {
      const into = this.matrix[row]
      const value = vector[row] ?? 0
      if (into) for (let column = 0; column < size; column++) into[column] = (into[column] ?? 0) + value * (vector[column] ?? 0)
    }
    for (const [row, values] of this.matrix.entries()) values[row] = (values[row] ?? 0) * (1 + RIDGE)
  }

  of(scores: Scores): number[] {
    const right = new Float64Array(this.matrix.length)
    for (const [i, vector] of this.vectors.entries()) {
      const score = scores[i] ?? 0
      if (score !== 0) for (let row = 0; row < right.length; row++) right[row] = (right[row] ?? 0) + score * (vector[row] ?? 0)
    }
    return [...solve(this.matrix, right), 0]
  }
}

const RIDGE = 1e-6

/** Gaussian elimination of a positive definite system. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  for (const [pivot, by] of rows.entries()) for (const row of rows.slice(pivot + 1)) {
    const factor = (row[pivot] ?? 0) / (by[pivot] ?? 1)
    for (let column = pivot; column < row.length; column++) row[column] = (row[column] ?? 0) - factor * (by[column] ?? 0)
  }
  const found = rows.map(() => 0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? new Float64Array(0)
    found[i] = ((row.at(-1) ?? 0) - found.reduce((sum, value, column) => column > i ? sum + value * (row[column] ?? 0) : sum, 0)) / (row[i] ?? 1)
  }
  return found
}

function squaredLength(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0)
}

/** Maxima of chunks: a spread of all would be too many arguments. */
function chunked(values: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(values.length / 10_000) }, (_, i) => Math.max(...values.slice(i * 10_000, (i + 1) * 10_000)))
}
