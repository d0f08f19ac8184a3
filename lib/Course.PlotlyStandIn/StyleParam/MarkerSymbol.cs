namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for marker symbol.</summary>
    public sealed class MarkerSymbol : Case
    {
        private MarkerSymbol(object value)
            : base(value)
        {
        }

        /// <summary>The symbol drawn open, with a dot, or both.</summary>
        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) =>
            new((int.Parse(item1.ToString()) + item2.Offset).ToString());

        /// <summary>Written as <c>0</c>.</summary>
        public static MarkerSymbol Circle { get; } = new("0");

        /// <summary>Written as <c>1</c>.</summary>
        public static MarkerSymbol Square { get; } = new("1");

        /// <summary>Written as <c>2</c>.</summary>
        public static MarkerSymbol Diamond { get; } = new("2");

        /// <summary>Written as <c>3</c>.</summary>
        public static MarkerSymbol Cross { get; } = new("3");

        /// <summary>Written as <c>4</c>.</summary>
        public static MarkerSymbol X { get; } = new("4");

        /// <summary>Written as <c>5</c>.</summary>
        public static MarkerSymbol TriangleUp { get; } = new("5");

        /// <summary>Written as <c>6</c>.</summary>
        public static MarkerSymbol TriangleDown { get; } = new("6");

        /// <summary>Written as <c>7</c>.</summary>
        public static MarkerSymbol TriangleLeft { get; } = new("7");

        /// <summary>Written as <c>8</c>.</summary>
        public static MarkerSymbol TriangleRight { get; } = new("8");

        /// <summary>Written as <c>9</c>.</summary>
        public static MarkerSymbol TriangleNE { get; } = new("9");

        /// <summary>Written as <c>10</c>.</summary>
        public static MarkerSymbol TriangleSE { get; } = new("10");

        /// <summary>Written as <c>11</c>.</summary>
        public static MarkerSymbol TriangleSW { get; } = new("11");

        /// <summary>Written as <c>12</c>.</summary>
        public static MarkerSymbol TriangleNW { get; } = new("12");

        /// <summary>Written as <c>13</c>.</summary>
        public static MarkerSymbol Pentagon { get; } = new("13");

        /// <summary>Written as <c>14</c>.</summary>
        public static MarkerSymbol Hexagon { get; } = new("14");

        /// <summary>Written as <c>15</c>.</summary>
        public static MarkerSymbol Hexagon2 { get; } = new("15");

        /// <summary>Written as <c>16</c>.</summary>
        public static MarkerSymbol Octagon { get; } = new("16");

        /// <summary>Written as <c>17</c>.</summary>
        public static MarkerSymbol Star { get; } = new("17");

        /// <summary>Written as <c>18</c>.</summary>
        public static MarkerSymbol Hexagram { get; } = new("18");

        /// <summary>Written as <c>19</c>.</summary>
        public static MarkerSymbol StarTriangleUp { get; } = new("19");

        /// <summary>Written as <c>20</c>.</summary>
        public static MarkerSymbol StarTriangleDown { get; } = new("20");

        /// <summary>Written as <c>21</c>.</summary>
        public static MarkerSymbol StarSquare { get; } = new("21");

        /// <summary>Written as <c>22</c>.</summary>
        public static MarkerSymbol StarDiamond { get; } = new("22");

        /// <summary>Written as <c>23</c>.</summary>
        public static MarkerSymbol DiamondTall { get; } = new("23");

        /// <summary>Written as <c>24</c>.</summary>
        public static MarkerSymbol DiamondWide { get; } = new("24");

        /// <summary>Written as <c>25</c>.</summary>
        public static MarkerSymbol Hourglass { get; } = new("25");

        /// <summary>Written as <c>26</c>.</summary>
        public static MarkerSymbol Bowtie { get; } = new("26");

        /// <summary>Written as <c>27</c>.</summary>
        public static MarkerSymbol CircleCross { get; } = new("27");

        /// <summary>Written as <c>28</c>.</summary>
        public static MarkerSymbol CircleX { get; } = new("28");

        /// <summary>Written as <c>29</c>.</summary>
        public static MarkerSymbol SquareCross { get; } = new("29");

        /// <summary>Written as <c>30</c>.</summary>
        public static MarkerSymbol SquareX { get; } = new("30");

        /// <summary>Written as <c>31</c>.</summary>
        public static MarkerSymbol DiamondCross { get; } = new("31");

        /// <summary>Written as <c>32</c>.</summary>
        public static MarkerSymbol DiamondX { get; } = new("32");

        /// <summary>Written as <c>33</c>.</summary>
        public static MarkerSymbol CrossThin { get; } = new("33");

        /// <summary>Written as <c>34</c>.</summary>
        public static MarkerSymbol XThin { get; } = new("34");

        /// <summary>Written as <c>35</c>.</summary>
        public static MarkerSymbol Asterisk { get; } = new("35");

        /// <summary>Written as <c>36</c>.</summary>
        public static MarkerSymbol Hash { get; } = new("36");

        /// <summary>Written as <c>37</c>.</summary>
        public static MarkerSymbol YUp { get; } = new("37");

        /// <summary>Written as <c>38</c>.</summary>
        public static MarkerSymbol YDown { get; } = new("38");

        /// <summary>Written as <c>39</c>.</summary>
        public static MarkerSymbol YLeft { get; } = new("39");

        /// <summary>Written as <c>40</c>.</summary>
        public static MarkerSymbol YRight { get; } = new("40");

        /// <summary>Written as <c>41</c>.</summary>
        public static MarkerSymbol LineEW { get; } = new("41");

        /// <summary>Written as <c>42</c>.</summary>
        public static MarkerSymbol LineNS { get; } = new("42");

        /// <summary>Written as <c>43</c>.</summary>
        public static MarkerSymbol LineNE { get; } = new("43");

        /// <summary>Written as <c>44</c>.</summary>
        public static MarkerSymbol LineNW { get; } = new("44");

        /// <summary>Written as <c>45</c>.</summary>
        public static MarkerSymbol ArrowUp { get; } = new("45");

        /// <summary>Written as <c>46</c>.</summary>
        public static MarkerSymbol ArrowDown { get; } = new("46");

        /// <summary>Written as <c>47</c>.</summary>
        public static MarkerSymbol ArrowLeft { get; } = new("47");

        /// <summary>Written as <c>48</c>.</summary>
        public static MarkerSymbol ArrowRight { get; } = new("48");

        /// <summary>Written as <c>49</c>.</summary>
        public static MarkerSymbol ArrowBarUp { get; } = new("49");

        /// <summary>Written as <c>50</c>.</summary>
        public static MarkerSymbol ArrowBarDown { get; } = new("50");

        /// <summary>Written as <c>51</c>.</summary>
        public static MarkerSymbol ArrowBarLeft { get; } = new("51");

        /// <summary>Written as <c>52</c>.</summary>
        public static MarkerSymbol ArrowBarRight { get; } = new("52");

        /// <summary>Written as <c>53</c>.</summary>
        public static MarkerSymbol Arrow { get; } = new("53");

        /// <summary>Written as <c>54</c>.</summary>
        public static MarkerSymbol ArrowWide { get; } = new("54");
    }
}
