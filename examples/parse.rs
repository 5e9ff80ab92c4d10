use podls::{text::Text, yaml::*};
fn main() {
    let mut n = 0;
    let a = std::time::Instant::now();
    let mut t = std::time::Duration::ZERO;
    for f in std::fs::read_to_string("/tmp/files.txt").unwrap().lines().step_by(3) {
        if let Ok(s) = std::fs::read_to_string(f) {
            n += s.len();
            let x = Text::new(&s);
            let b = std::time::Instant::now();
            let tr = Tree::parse(&x);
            t += b.elapsed();
            std::hint::black_box(&tr);
        }
    }
    println!("{n} {:?} {:?} {:.1} MB/s", a.elapsed(), t, n as f64 / 1e6 / t.as_secs_f64());
}
