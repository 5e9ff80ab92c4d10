use podls::{config::Settings, file::File, text::Text};
use std::sync::Arc;
fn main() {
    let p = std::env::args().nth(1).unwrap();
    let s = std::fs::read_to_string(p).unwrap();
    let set = Arc::new(Settings::default());
    let mut f = File::open(Text::new(&s), 1, &set);
    let pos = s.find("image: ").unwrap() + 9;
    println!("{} findings", f.findings().len());
    let n: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    let a = std::time::Instant::now();
    for i in 0..n {
        f = if i % 2 == 0 { f.edited(pos..pos, "x", i as i32) } else { f.edited(pos..pos + 1, "", i as i32) };
        std::hint::black_box(f.findings());
    }
    println!("{:?}", a.elapsed() / n as u32);
}
