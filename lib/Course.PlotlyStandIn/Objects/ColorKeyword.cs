namespace Plotly.NET;

/// <summary>The colours that CSS names.</summary>
public sealed class ColorKeyword
{
    private ColorKeyword(int red, int green, int blue) => Rgb = (red, green, blue);

    internal (int Red, int Green, int Blue) Rgb { get; }

    /// <summary>rgb(240, 248, 255).</summary>
    public static ColorKeyword AliceBlue => new(240, 248, 255);
    /// <summary>rgb(250, 235, 215).</summary>
    public static ColorKeyword AntiqueWhite => new(250, 235, 215);
    /// <summary>rgb(0, 255, 255).</summary>
    public static ColorKeyword Aqua => new(0, 255, 255);
    /// <summary>rgb(127, 255, 212).</summary>
    public static ColorKeyword Aquamarine => new(127, 255, 212);
    /// <summary>rgb(240, 255, 255).</summary>
    public static ColorKeyword Azure => new(240, 255, 255);
    /// <summary>rgb(245, 245, 220).</summary>
    public static ColorKeyword Beige => new(245, 245, 220);
    /// <summary>rgb(255, 228, 196).</summary>
    public static ColorKeyword Bisque => new(255, 228, 196);
    /// <summary>rgb(0, 0, 0).</summary>
    public static ColorKeyword Black => new(0, 0, 0);
    /// <summary>rgb(255, 235, 205).</summary>
    public static ColorKeyword BlanchedAlmond => new(255, 235, 205);
    /// <summary>rgb(0, 0, 255).</summary>
    public static ColorKeyword Blue => new(0, 0, 255);
    /// <summary>rgb(138, 43, 226).</summary>
    public static ColorKeyword Blueviolet => new(138, 43, 226);
    /// <summary>rgb(165, 42, 42).</summary>
    public static ColorKeyword Brown => new(165, 42, 42);
    /// <summary>rgb(222, 184, 135).</summary>
    public static ColorKeyword BurlyWood => new(222, 184, 135);
    /// <summary>rgb(95, 158, 160).</summary>
    public static ColorKeyword CadetBlue => new(95, 158, 160);
    /// <summary>rgb(127, 255, 0).</summary>
    public static ColorKeyword Chartreuse => new(127, 255, 0);
    /// <summary>rgb(210, 105, 30).</summary>
    public static ColorKeyword Chocolate => new(210, 105, 30);
    /// <summary>rgb(255, 127, 80).</summary>
    public static ColorKeyword Coral => new(255, 127, 80);
    /// <summary>rgb(100, 149, 237).</summary>
    public static ColorKeyword CornflowerBlue => new(100, 149, 237);
    /// <summary>rgb(255, 248, 220).</summary>
    public static ColorKeyword CornSilk => new(255, 248, 220);
    /// <summary>rgb(220, 20, 60).</summary>
    public static ColorKeyword Crimson => new(220, 20, 60);
    /// <summary>rgb(0, 255, 255).</summary>
    public static ColorKeyword Cyan => new(0, 255, 255);
    /// <summary>rgb(0, 0, 139).</summary>
    public static ColorKeyword DarkBlue => new(0, 0, 139);
    /// <summary>rgb(0, 139, 139).</summary>
    public static ColorKeyword DarkCyan => new(0, 139, 139);
    /// <summary>rgb(184, 134, 11).</summary>
    public static ColorKeyword DarkGoldenRod => new(184, 134, 11);
    /// <summary>rgb(169, 169, 169).</summary>
    public static ColorKeyword DarkGray => new(169, 169, 169);
    /// <summary>rgb(0, 100, 0).</summary>
    public static ColorKeyword DarkGreen => new(0, 100, 0);
    /// <summary>rgb(169, 169, 169).</summary>
    public static ColorKeyword DarkGrey => new(169, 169, 169);
    /// <summary>rgb(189, 183, 107).</summary>
    public static ColorKeyword DarkKhaki => new(189, 183, 107);
    /// <summary>rgb(139, 0, 139).</summary>
    public static ColorKeyword DarkMagenta => new(139, 0, 139);
    /// <summary>rgb(85, 107, 47).</summary>
    public static ColorKeyword Darkolivegreen => new(85, 107, 47);
    /// <summary>rgb(255, 140, 0).</summary>
    public static ColorKeyword DarkOrange => new(255, 140, 0);
    /// <summary>rgb(153, 50, 204).</summary>
    public static ColorKeyword DarkOrchid => new(153, 50, 204);
    /// <summary>rgb(139, 0, 0).</summary>
    public static ColorKeyword DarkRed => new(139, 0, 0);
    /// <summary>rgb(233, 150, 122).</summary>
    public static ColorKeyword DarkSalmon => new(233, 150, 122);
    /// <summary>rgb(143, 188, 143).</summary>
    public static ColorKeyword DarkSeaGreen => new(143, 188, 143);
    /// <summary>rgb(72, 61, 139).</summary>
    public static ColorKeyword DarkSlateBlue => new(72, 61, 139);
    /// <summary>rgb(47, 79, 79).</summary>
    public static ColorKeyword DarkSlateGray => new(47, 79, 79);
    /// <summary>rgb(47, 79, 79).</summary>
    public static ColorKeyword DarkSlateGrey => new(47, 79, 79);
    /// <summary>rgb(0, 206, 209).</summary>
    public static ColorKeyword DarkTurquoise => new(0, 206, 209);
    /// <summary>rgb(148, 0, 211).</summary>
    public static ColorKeyword DarkViolet => new(148, 0, 211);
    /// <summary>rgb(255, 20, 147).</summary>
    public static ColorKeyword DeepPink => new(255, 20, 147);
    /// <summary>rgb(0, 191, 255).</summary>
    public static ColorKeyword DeepSkyBlue => new(0, 191, 255);
    /// <summary>rgb(105, 105, 105).</summary>
    public static ColorKeyword DimGray => new(105, 105, 105);
    /// <summary>rgb(105, 105, 105).</summary>
    public static ColorKeyword DimGrey => new(105, 105, 105);
    /// <summary>rgb(30, 144, 255).</summary>
    public static ColorKeyword DodgerBlue => new(30, 144, 255);
    /// <summary>rgb(178, 34, 34).</summary>
    public static ColorKeyword FireBrick => new(178, 34, 34);
    /// <summary>rgb(255, 250, 240).</summary>
    public static ColorKeyword FloralWhite => new(255, 250, 240);
    /// <summary>rgb(34, 139, 34).</summary>
    public static ColorKeyword ForestGreen => new(34, 139, 34);
    /// <summary>rgb(255, 0, 255).</summary>
    public static ColorKeyword Fuchsia => new(255, 0, 255);
    /// <summary>rgb(220, 220, 220).</summary>
    public static ColorKeyword Gainsboro => new(220, 220, 220);
    /// <summary>rgb(248, 248, 255).</summary>
    public static ColorKeyword GhostWhite => new(248, 248, 255);
    /// <summary>rgb(255, 215, 0).</summary>
    public static ColorKeyword Gold => new(255, 215, 0);
    /// <summary>rgb(218, 165, 32).</summary>
    public static ColorKeyword GoldenRod => new(218, 165, 32);
    /// <summary>rgb(128, 128, 128).</summary>
    public static ColorKeyword Gray => new(128, 128, 128);
    /// <summary>rgb(128, 128, 128).</summary>
    public static ColorKeyword Grey => new(128, 128, 128);
    /// <summary>rgb(0, 128, 0).</summary>
    public static ColorKeyword Green => new(0, 128, 0);
    /// <summary>rgb(173, 255, 47).</summary>
    public static ColorKeyword GreenYellow => new(173, 255, 47);
    /// <summary>rgb(240, 255, 240).</summary>
    public static ColorKeyword Honeydew => new(240, 255, 240);
    /// <summary>rgb(255, 105, 180).</summary>
    public static ColorKeyword Hotpink => new(255, 105, 180);
    /// <summary>rgb(205, 92, 92).</summary>
    public static ColorKeyword IndianRed => new(205, 92, 92);
    /// <summary>rgb(75, 0, 130).</summary>
    public static ColorKeyword Indigo => new(75, 0, 130);
    /// <summary>rgb(255, 255, 240).</summary>
    public static ColorKeyword Ivory => new(255, 255, 240);
    /// <summary>rgb(240, 230, 140).</summary>
    public static ColorKeyword Khaki => new(240, 230, 140);
    /// <summary>rgb(230, 230, 250).</summary>
    public static ColorKeyword Lavender => new(230, 230, 250);
    /// <summary>rgb(255, 240, 245).</summary>
    public static ColorKeyword LavenderBlush => new(255, 240, 245);
    /// <summary>rgb(124, 252, 0).</summary>
    public static ColorKeyword LawnGreen => new(124, 252, 0);
    /// <summary>rgb(255, 250, 205).</summary>
    public static ColorKeyword LemonChiffon => new(255, 250, 205);
    /// <summary>rgb(173, 216, 230).</summary>
    public static ColorKeyword LightBlue => new(173, 216, 230);
    /// <summary>rgb(240, 128, 128).</summary>
    public static ColorKeyword LightCoral => new(240, 128, 128);
    /// <summary>rgb(224, 255, 255).</summary>
    public static ColorKeyword LightCyan => new(224, 255, 255);
    /// <summary>rgb(250, 250, 210).</summary>
    public static ColorKeyword LightGoldenRodYellow => new(250, 250, 210);
    /// <summary>rgb(211, 211, 211).</summary>
    public static ColorKeyword LightGray => new(211, 211, 211);
    /// <summary>rgb(144, 238, 144).</summary>
    public static ColorKeyword LightGreen => new(144, 238, 144);
    /// <summary>rgb(211, 211, 211).</summary>
    public static ColorKeyword LightGrey => new(211, 211, 211);
    /// <summary>rgb(255, 182, 193).</summary>
    public static ColorKeyword LightPink => new(255, 182, 193);
    /// <summary>rgb(255, 160, 122).</summary>
    public static ColorKeyword LightAalmon => new(255, 160, 122);
    /// <summary>rgb(32, 178, 170).</summary>
    public static ColorKeyword LightAeaGreen => new(32, 178, 170);
    /// <summary>rgb(135, 206, 250).</summary>
    public static ColorKeyword LightAkyBlue => new(135, 206, 250);
    /// <summary>rgb(119, 136, 153).</summary>
    public static ColorKeyword LightAlateGray => new(119, 136, 153);
    /// <summary>rgb(119, 136, 153).</summary>
    public static ColorKeyword LightslateGrey => new(119, 136, 153);
    /// <summary>rgb(176, 196, 222).</summary>
    public static ColorKeyword LightSteelBlue => new(176, 196, 222);
    /// <summary>rgb(255, 255, 224).</summary>
    public static ColorKeyword LightYellow => new(255, 255, 224);
    /// <summary>rgb(0, 255, 0).</summary>
    public static ColorKeyword Lime => new(0, 255, 0);
    /// <summary>rgb(50, 205, 50).</summary>
    public static ColorKeyword Limegreen => new(50, 205, 50);
    /// <summary>rgb(250, 240, 230).</summary>
    public static ColorKeyword Linen => new(250, 240, 230);
    /// <summary>rgb(255, 0, 255).</summary>
    public static ColorKeyword Magenta => new(255, 0, 255);
    /// <summary>rgb(128, 0, 0).</summary>
    public static ColorKeyword Maroon => new(128, 0, 0);
    /// <summary>rgb(102, 205, 170).</summary>
    public static ColorKeyword MediumAquamarine => new(102, 205, 170);
    /// <summary>rgb(0, 0, 205).</summary>
    public static ColorKeyword MediumBlue => new(0, 0, 205);
    /// <summary>rgb(186, 85, 211).</summary>
    public static ColorKeyword MediumOrchid => new(186, 85, 211);
    /// <summary>rgb(147, 112, 219).</summary>
    public static ColorKeyword MediumPurple => new(147, 112, 219);
    /// <summary>rgb(60, 179, 113).</summary>
    public static ColorKeyword MediumSeaGreen => new(60, 179, 113);
    /// <summary>rgb(123, 104, 238).</summary>
    public static ColorKeyword MediumSlateBlue => new(123, 104, 238);
    /// <summary>rgb(0, 250, 154).</summary>
    public static ColorKeyword MediumSpringGreen => new(0, 250, 154);
    /// <summary>rgb(72, 209, 204).</summary>
    public static ColorKeyword MediumTurquoise => new(72, 209, 204);
    /// <summary>rgb(199, 21, 133).</summary>
    public static ColorKeyword MediumVioletRed => new(199, 21, 133);
    /// <summary>rgb(25, 25, 112).</summary>
    public static ColorKeyword MidnightBlue => new(25, 25, 112);
    /// <summary>rgb(245, 255, 250).</summary>
    public static ColorKeyword MintCream => new(245, 255, 250);
    /// <summary>rgb(255, 228, 225).</summary>
    public static ColorKeyword MistyRose => new(255, 228, 225);
    /// <summary>rgb(255, 228, 181).</summary>
    public static ColorKeyword Moccasin => new(255, 228, 181);
    /// <summary>rgb(255, 222, 173).</summary>
    public static ColorKeyword NavajoWhite => new(255, 222, 173);
    /// <summary>rgb(0, 0, 128).</summary>
    public static ColorKeyword Navy => new(0, 0, 128);
    /// <summary>rgb(253, 245, 230).</summary>
    public static ColorKeyword OldLace => new(253, 245, 230);
    /// <summary>rgb(128, 128, 0).</summary>
    public static ColorKeyword Olive => new(128, 128, 0);
    /// <summary>rgb(107, 142, 35).</summary>
    public static ColorKeyword OliveDrab => new(107, 142, 35);
    /// <summary>rgb(255, 165, 0).</summary>
    public static ColorKeyword Orange => new(255, 165, 0);
    /// <summary>rgb(255, 69, 0).</summary>
    public static ColorKeyword OrangeRed => new(255, 69, 0);
    /// <summary>rgb(218, 112, 214).</summary>
    public static ColorKeyword Orchid => new(218, 112, 214);
    /// <summary>rgb(238, 232, 170).</summary>
    public static ColorKeyword PaleGoldenRod => new(238, 232, 170);
    /// <summary>rgb(152, 251, 152).</summary>
    public static ColorKeyword PaleGreen => new(152, 251, 152);
    /// <summary>rgb(175, 238, 238).</summary>
    public static ColorKeyword PaleTurquoise => new(175, 238, 238);
    /// <summary>rgb(219, 112, 147).</summary>
    public static ColorKeyword PaleVioletRed => new(219, 112, 147);
    /// <summary>rgb(255, 239, 213).</summary>
    public static ColorKeyword PapayaWhip => new(255, 239, 213);
    /// <summary>rgb(255, 218, 185).</summary>
    public static ColorKeyword PeachPuff => new(255, 218, 185);
    /// <summary>rgb(205, 133, 63).</summary>
    public static ColorKeyword Peru => new(205, 133, 63);
    /// <summary>rgb(255, 192, 203).</summary>
    public static ColorKeyword Pink => new(255, 192, 203);
    /// <summary>rgb(221, 160, 221).</summary>
    public static ColorKeyword Plum => new(221, 160, 221);
    /// <summary>rgb(176, 224, 230).</summary>
    public static ColorKeyword PowderBlue => new(176, 224, 230);
    /// <summary>rgb(128, 0, 128).</summary>
    public static ColorKeyword Purple => new(128, 0, 128);
    /// <summary>rgb(255, 0, 0).</summary>
    public static ColorKeyword Red => new(255, 0, 0);
    /// <summary>rgb(188, 143, 143).</summary>
    public static ColorKeyword RosyBrown => new(188, 143, 143);
    /// <summary>rgb(65, 105, 225).</summary>
    public static ColorKeyword RoyalBlue => new(65, 105, 225);
    /// <summary>rgb(139, 69, 19).</summary>
    public static ColorKeyword SaddleBrown => new(139, 69, 19);
    /// <summary>rgb(250, 128, 114).</summary>
    public static ColorKeyword Salmon => new(250, 128, 114);
    /// <summary>rgb(244, 164, 96).</summary>
    public static ColorKeyword SandyBrown => new(244, 164, 96);
    /// <summary>rgb(46, 139, 87).</summary>
    public static ColorKeyword SeaGreen => new(46, 139, 87);
    /// <summary>rgb(255, 245, 238).</summary>
    public static ColorKeyword SeaShell => new(255, 245, 238);
    /// <summary>rgb(160, 82, 45).</summary>
    public static ColorKeyword Sienna => new(160, 82, 45);
    /// <summary>rgb(192, 192, 192).</summary>
    public static ColorKeyword Silver => new(192, 192, 192);
    /// <summary>rgb(135, 206, 235).</summary>
    public static ColorKeyword Skyblue => new(135, 206, 235);
    /// <summary>rgb(106, 90, 205).</summary>
    public static ColorKeyword SlateBlue => new(106, 90, 205);
    /// <summary>rgb(112, 128, 144).</summary>
    public static ColorKeyword SlateGray => new(112, 128, 144);
    /// <summary>rgb(112, 128, 144).</summary>
    public static ColorKeyword SlateGrey => new(112, 128, 144);
    /// <summary>rgb(255, 250, 250).</summary>
    public static ColorKeyword Snow => new(255, 250, 250);
    /// <summary>rgb(0, 255, 127).</summary>
    public static ColorKeyword SpringGreen => new(0, 255, 127);
    /// <summary>rgb(70, 130, 180).</summary>
    public static ColorKeyword SteelBlue => new(70, 130, 180);
    /// <summary>rgb(210, 180, 140).</summary>
    public static ColorKeyword Tan => new(210, 180, 140);
    /// <summary>rgb(0, 128, 128).</summary>
    public static ColorKeyword Teal => new(0, 128, 128);
    /// <summary>rgb(216, 191, 216).</summary>
    public static ColorKeyword Thistle => new(216, 191, 216);
    /// <summary>rgb(255, 99, 71).</summary>
    public static ColorKeyword Tomato => new(255, 99, 71);
    /// <summary>rgb(64, 224, 208).</summary>
    public static ColorKeyword Turquoise => new(64, 224, 208);
    /// <summary>rgb(238, 130, 238).</summary>
    public static ColorKeyword Violet => new(238, 130, 238);
    /// <summary>rgb(245, 222, 179).</summary>
    public static ColorKeyword Wheat => new(245, 222, 179);
    /// <summary>rgb(255, 255, 255).</summary>
    public static ColorKeyword White => new(255, 255, 255);
    /// <summary>rgb(245, 245, 245).</summary>
    public static ColorKeyword WhiteSmoke => new(245, 245, 245);
    /// <summary>rgb(255, 255, 0).</summary>
    public static ColorKeyword Yellow => new(255, 255, 0);
    /// <summary>rgb(154, 205, 50).</summary>
    public static ColorKeyword YellowGreen => new(154, 205, 50);
}
